/* xml.c — XML as events, from a stream, within limits */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/xml.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <string.h>

#include "import/table.h"

/* Small, as a chunk of nothing but rows becomes a queue of them. */
#define CHUNK (16 * 1024)

struct _LpXml
{
  GInputStream *stream;
  char *file_name;
  gsize max_bytes, n_bytes;
  const LpXmlHandlers *handlers;
  gpointer data;
  xmlParserCtxt *parser;
  GString *values;              /* of an element's attributes, each ending in NUL */
  GPtrArray *attributes;        /* what a handler is given */
  gboolean has_doctype;
};

static void
gather_attributes (LpXml          *xml,
                   int             n_attributes,
                   const xmlChar **attributes)
{
  g_string_truncate (xml->values, 0);
  g_ptr_array_set_size (xml->attributes, 0);
  for (int i = 0; i < n_attributes; i++)
    {
      const xmlChar **at = attributes + i * 5;

      g_string_append_len (xml->values, (const char *) at[3], at[4] - at[3]);
      g_string_append_c (xml->values, '\0');
    }
  /* The text holds still from here on. */
  for (gsize i = 0, offset = 0; i < (gsize) n_attributes; i++)
    {
      g_ptr_array_add (xml->attributes, (gpointer) attributes[i * 5]);
      g_ptr_array_add (xml->attributes, xml->values->str + offset);
      offset += strlen (xml->values->str + offset) + 1;
    }
  g_ptr_array_add (xml->attributes, NULL);
}

static void
begin_cb (void           *user_data,
          const xmlChar  *name,
          const xmlChar  *prefix,
          const xmlChar  *uri,
          int             n_namespaces,
          const xmlChar **namespaces,
          int             n_attributes,
          int             n_defaulted,
          const xmlChar **attributes)
{
  LpXml *xml = user_data;

  gather_attributes (xml, n_attributes, attributes);
  xml->handlers->begin (xml->data, (const char *) name, (const char *const *) xml->attributes->pdata);
}

static void
end_cb (void          *user_data,
        const xmlChar *name,
        const xmlChar *prefix,
        const xmlChar *uri)
{
  LpXml *xml = user_data;

  xml->handlers->end (xml->data, (const char *) name);
}

static void
text_cb (void          *user_data,
         const xmlChar *text,
         int            length)
{
  LpXml *xml = user_data;

  xml->handlers->text (xml->data, (const char *) text, length);
}

static void
doctype_cb (void          *user_data,
            const xmlChar *name,
            const xmlChar *external_id,
            const xmlChar *system_id)
{
  LpXml *xml = user_data;

  xml->has_doctype = TRUE;
  xmlStopParser (xml->parser);
}

LpXml *
lp_xml_new (GInputStream        *stream,
            const char          *file_name,
            gsize                max_bytes,
            const LpXmlHandlers *handlers,
            gpointer             data)
{
  static xmlSAXHandler sax = {
    .startElementNs = begin_cb,
    .endElementNs = end_cb,
    .characters = text_cb,
    .ignorableWhitespace = text_cb,
    .cdataBlock = text_cb,
    .internalSubset = doctype_cb,
    .initialized = XML_SAX2_MAGIC,
  };
  LpXml *xml = g_new0 (LpXml, 1);

  xml->stream = g_object_ref (stream);
  xml->file_name = g_strdup (file_name);
  xml->max_bytes = max_bytes;
  xml->handlers = handlers;
  xml->data = data;
  xml->values = g_string_new (NULL);
  xml->attributes = g_ptr_array_new ();
  xml->parser = xmlCreatePushParserCtxt (&sax, xml, NULL, 0, NULL);
  /* The five entities of XML itself are put in place in attributes too; there are no others, as a document type is refused. */
  xmlCtxtUseOptions (xml->parser, XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  return xml;
}

void
lp_xml_free (LpXml *xml)
{
  if (xml->parser->myDoc != NULL)
    xmlFreeDoc (xml->parser->myDoc);
  xmlFreeParserCtxt (xml->parser);
  g_string_free (xml->values, TRUE);
  g_ptr_array_unref (xml->attributes);
  g_object_unref (xml->stream);
  g_free (xml->file_name);
  g_free (xml);
}

static gboolean
set_damaged (LpXml   *xml,
             GError **error)
{
  g_set_error (error, LP_TABLE_ERROR, LP_TABLE_ERROR_DAMAGED,
               _("%s is damaged or was cut off on its way. Download it again, or save it anew in the spreadsheet program."), xml->file_name);
  return FALSE;
}

/* One sentence for every way in which packed bytes can be spoilt; cancelling is none of them. */
static gboolean
explain_stream (LpXml   *xml,
                GError  *cause,
                GError **error)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, cause);
      return FALSE;
    }
  g_error_free (cause);
  return set_damaged (xml, error);
}

gboolean
lp_xml_read_chunk (LpXml         *xml,
                   gboolean      *finished,
                   GCancellable  *cancellable,
                   GError       **error)
{
  char chunk[CHUNK];
  GError *cause = NULL;
  gssize length = g_input_stream_read (xml->stream, chunk, sizeof chunk, cancellable, &cause);
  int status;

  if (length < 0)
    return explain_stream (xml, cause, error);
  xml->n_bytes += length;
  if (xml->n_bytes > xml->max_bytes)
    {
      g_set_error (error, LP_TABLE_ERROR, LP_TABLE_ERROR_TOO_LARGE,
                   _("%s unpacks to more than any published workbook holds, so it is not read on. Save the sheet you need as CSV."), xml->file_name);
      return FALSE;
    }
  *finished = length == 0;
  status = xmlParseChunk (xml->parser, chunk, (int) length, length == 0);
  if (xml->has_doctype || status != XML_ERR_OK)
    return set_damaged (xml, error);
  return TRUE;
}

gboolean
lp_xml_read_all (LpXml         *xml,
                 GCancellable  *cancellable,
                 GError       **error)
{
  gboolean finished = FALSE;

  while (!finished)
    if (!lp_xml_read_chunk (xml, &finished, cancellable, error))
      return FALSE;
  return TRUE;
}

gsize
lp_xml_get_n_bytes (LpXml *xml)
{
  return xml->n_bytes;
}

const char *
lp_xml_find (const char *const *attributes,
             const char        *name)
{
  for (; attributes[0] != NULL; attributes += 2)
    if (strcmp (attributes[0], name) == 0)
      return attributes[1];
  return NULL;
}
