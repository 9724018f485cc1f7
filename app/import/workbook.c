/* workbook.c — the parts of an XLSX workbook: its sheets by name, its texts and styles */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/workbook-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/xml.h"

/* The small parts that say where the others are. */
#define MAX_PART (8 * 1024 * 1024)
#define MAX_SHEETS 1000

typedef struct
{
  char *name;
  char *relation;               /* the id under which the part is named */
  char *path;                   /* NULL until it is known */
} SheetPart;

/* While the part is read that names the others. */
typedef struct
{
  LpWorkbook *workbook;
  const char *folder;           /* of the workbook's main part, with its slash */
  char *main_path;
} Naming;

static void
free_sheet (gpointer data)
{
  SheetPart *sheet = data;

  g_free (sheet->name);
  g_free (sheet->relation);
  g_free (sheet->path);
  g_free (sheet);
}

static void
ignore_end (gpointer    data,
            const char *name)
{
}

static void
ignore_text (gpointer    data,
             const char *text,
             gsize       length)
{
}

/* @target as a path in the archive: from the root when it begins so, else from @folder. */
static char *
resolve (const char *folder,
         const char *target)
{
  if (*target == '/')
    return g_strdup (target + 1);
  if (g_str_has_prefix (target, "../"))
    return g_strdup (target + 3);
  return g_strconcat (folder, target, NULL);
}

static gboolean
read_part (LpWorkbook          *workbook,
           const char          *path,
           const LpXmlHandlers *handlers,
           gpointer             data,
           GError             **error)
{
  g_autoptr (GInputStream) stream = lp_zip_open (workbook->zip, path, error);
  g_autoptr (LpXml) xml = stream != NULL ? lp_xml_new (stream, workbook->name, MAX_PART, handlers, data) : NULL;

  return xml != NULL && lp_xml_read_all (xml, NULL, error);
}

static void
root_relation_cb (gpointer           data,
                  const char        *name,
                  const char *const *attributes)
{
  Naming *naming = data;
  const char *type = lp_xml_find (attributes, "Type");
  const char *target = lp_xml_find (attributes, "Target");

  if (naming->main_path == NULL && type != NULL && target != NULL && g_str_has_suffix (type, "/officeDocument"))
    naming->main_path = resolve ("", target);
}

static void
main_part_cb (gpointer           data,
              const char        *name,
              const char *const *attributes)
{
  Naming *naming = data;
  const char *value;
  SheetPart *sheet;

  if (g_str_equal (name, "workbookPr") && (value = lp_xml_find (attributes, "date1904")) != NULL)
    naming->workbook->from_1904 = g_str_equal (value, "1") || g_str_equal (value, "true");
  if (!g_str_equal (name, "sheet") || naming->workbook->sheets->len >= MAX_SHEETS)
    return;
  sheet = g_new0 (SheetPart, 1);
  value = lp_xml_find (attributes, "name");
  sheet->name = g_strdup (value != NULL ? value : "");
  sheet->relation = g_strdup (lp_xml_find (attributes, "id"));
  g_ptr_array_add (naming->workbook->sheets, sheet);
}

static void
relation_cb (gpointer           data,
             const char        *name,
             const char *const *attributes)
{
  Naming *naming = data;
  const char *id = lp_xml_find (attributes, "Id");
  const char *type = lp_xml_find (attributes, "Type");
  const char *target = lp_xml_find (attributes, "Target");

  if (id == NULL || type == NULL || target == NULL)
    return;
  if (g_str_has_suffix (type, "/sharedStrings") && naming->workbook->texts_path == NULL)
    naming->workbook->texts_path = resolve (naming->folder, target);
  else if (g_str_has_suffix (type, "/styles") && naming->workbook->styles_path == NULL)
    naming->workbook->styles_path = resolve (naming->folder, target);
  else if (g_str_has_suffix (type, "/worksheet"))
    for (guint i = 0; i < naming->workbook->sheets->len; i++)
      {
        SheetPart *sheet = g_ptr_array_index (naming->workbook->sheets, i);

        if (sheet->path == NULL && g_strcmp0 (sheet->relation, id) == 0)
          sheet->path = resolve (naming->folder, target);
      }
}

/* Chart sheets have no rows; a sheet whose part is gone can't be read. */
static void
drop_pathless (LpWorkbook *workbook)
{
  for (guint i = workbook->sheets->len; i-- > 0;)
    {
      SheetPart *sheet = g_ptr_array_index (workbook->sheets, i);

      if (sheet->path == NULL || !lp_zip_has (workbook->zip, sheet->path))
        g_ptr_array_remove_index (workbook->sheets, i);
    }
}

static gboolean
find_main_part (LpWorkbook  *workbook,
                char       **path,
                GError     **error)
{
  static const LpXmlHandlers handlers = { root_relation_cb, ignore_end, ignore_text };
  Naming naming = { workbook, "", NULL };

  if (lp_zip_has (workbook->zip, "_rels/.rels") && !read_part (workbook, "_rels/.rels", &handlers, &naming, error))
    {
      g_free (naming.main_path);
      return FALSE;
    }
  *path = naming.main_path != NULL ? naming.main_path : g_strdup ("xl/workbook.xml");
  if (lp_zip_has (workbook->zip, *path))
    return TRUE;
  g_set_error (error, LP_TABLE_ERROR, LP_TABLE_ERROR_KIND,
               _("%s is an archive without a workbook in it. Unpack it and choose the table, as XLSX or CSV."), workbook->name);
  return FALSE;
}

static gboolean
read_parts (LpWorkbook  *workbook,
            const char  *main_path,
            GError     **error)
{
  static const LpXmlHandlers main_handlers = { main_part_cb, ignore_end, ignore_text };
  static const LpXmlHandlers relation_handlers = { relation_cb, ignore_end, ignore_text };
  const char *slash = strrchr (main_path, '/');
  const char *base = slash != NULL ? slash + 1 : main_path;
  g_autofree char *folder = g_strndup (main_path, base - main_path);
  g_autofree char *relations = g_strconcat (folder, "_rels/", base, ".rels", NULL);
  Naming naming = { workbook, folder, NULL };

  if (!read_part (workbook, main_path, &main_handlers, &naming, error) ||
      !read_part (workbook, relations, &relation_handlers, &naming, error))
    return FALSE;
  drop_pathless (workbook);
  if (workbook->sheets->len == 0)
    {
      g_set_error (error, LP_TABLE_ERROR, LP_TABLE_ERROR_KIND, _("%s has no sheet with rows in it."), workbook->name);
      return FALSE;
    }
  workbook->dates = _lp_styles_read (workbook->zip, workbook->styles_path, workbook->name, error);
  return workbook->dates != NULL;
}

LpWorkbook *
lp_workbook_new (GBytes      *bytes,
                 const char  *name,
                 GError     **error)
{
  g_autoptr (LpWorkbook) workbook = g_new0 (LpWorkbook, 1);
  g_autofree char *main_path = NULL;

  workbook->name = g_strdup (name);
  workbook->sheets = g_ptr_array_new_with_free_func (free_sheet);
  workbook->zip = lp_zip_new (bytes, name, error);
  if (workbook->zip == NULL || !find_main_part (workbook, &main_path, error) || !read_parts (workbook, main_path, error))
    return NULL;
  return g_steal_pointer (&workbook);
}

void
lp_workbook_free (LpWorkbook *workbook)
{
  g_clear_pointer (&workbook->zip, lp_zip_free);
  g_clear_pointer (&workbook->texts, _lp_shared_texts_free);
  g_clear_pointer (&workbook->dates, g_array_unref);
  g_ptr_array_unref (workbook->sheets);
  g_free (workbook->texts_path);
  g_free (workbook->styles_path);
  g_free (workbook->name);
  g_free (workbook);
}

guint
lp_workbook_get_n_sheets (const LpWorkbook *workbook)
{
  return workbook->sheets->len;
}

const char *
lp_workbook_get_sheet_name (const LpWorkbook *workbook,
                            guint             sheet)
{
  g_return_val_if_fail (sheet < workbook->sheets->len, "");
  return ((SheetPart *) g_ptr_array_index (workbook->sheets, sheet))->name;
}

const char *
_lp_workbook_get_path (const LpWorkbook *workbook,
                       guint             sheet)
{
  return ((SheetPart *) g_ptr_array_index (workbook->sheets, sheet))->path;
}
