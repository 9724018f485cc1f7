/* kind-own.c — the sheets of a workbook that the program has written itself, which bring back what they were written from */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/number.h"
#include "import/draft-kept.h"
#include "import/kind-own-private.h"
#include "import/years.h"

/* The sheets are written by export/data-sheets.c, networks-sheet.c, measure-sheets.c and sources-sheet.c; that of the practices is read as a list. */

#define FIGURE_SUFFIX ": figure"

enum { SOURCE_ID, SOURCE_TITLE, SOURCE_PUBLISHER, SOURCE_PERIOD, SOURCE_LICENCE, SOURCE_ATTRIBUTION, SOURCE_FILE, SOURCE_ROWS, SOURCE_SHA256 };
enum { NETWORK_NUMBER, NETWORK_NAME, NETWORK_SHORT, NETWORK_EXCEPTION, NETWORK_REASON, NETWORK_NOTE, NETWORK_FROM, NETWORK_TO, NETWORK_OPTION };
enum { MEASURE_ID, MEASURE_NAME, MEASURE_UNIT, MEASURE_NUMERATOR, MEASURE_DENOMINATOR, MEASURE_PER, MEASURE_KIND, MEASURE_BETTER };
enum { FIGURE_ID, FIGURE_NAME, FIGURE_UNIT, FIGURE_PERIOD, FIGURE_SOURCE, FIGURE_KNOWN };
enum { VALUE_CODE };
enum { YEAR_CODE, YEAR_NAME, YEAR_FIGURE, YEAR_SOURCE };
enum { REMARK_CODE, REMARK_WHAT, REMARK_FIGURE, REMARK_DATE, REMARK_SUCCESSOR, REMARK_PEOPLE, REMARK_FORMER, REMARK_NOTE };

static const LpKindColumn source_columns[] = {
  [SOURCE_ID] = { "shortname", TRUE },
  [SOURCE_TITLE] = { "source", TRUE },
  [SOURCE_PUBLISHER] = { "publisher", TRUE },
  [SOURCE_PERIOD] = { "period", TRUE },
  [SOURCE_LICENCE] = { "licence", TRUE },
  [SOURCE_ATTRIBUTION] = { "attributiontoshow", TRUE },
  [SOURCE_FILE] = { "file", TRUE },
  [SOURCE_ROWS] = { "rows", TRUE },
  [SOURCE_SHA256] = { "sha256ofthefile", TRUE },
  { NULL }
};

static const LpKindColumn network_columns[] = {
  [NETWORK_NUMBER] = { "number", TRUE },
  [NETWORK_NAME] = { "network", TRUE },
  [NETWORK_SHORT] = { "peopleshort", TRUE },
  [NETWORK_EXCEPTION] = { "exception", TRUE },
  [NETWORK_REASON] = { "reason", TRUE },
  [NETWORK_NOTE] = { "note", TRUE },
  [NETWORK_FROM] = { "bandfrom", TRUE },
  [NETWORK_TO] = { "bandto", TRUE },
  [NETWORK_OPTION] = { "option", TRUE },
  { NULL }
};

static const LpKindColumn measure_columns[] = {
  [MEASURE_ID] = { "shortname", TRUE },
  [MEASURE_NAME] = { "measure", TRUE },
  [MEASURE_UNIT] = { "unit", TRUE },
  [MEASURE_NUMERATOR] = { "numeratorsshortname", TRUE },
  [MEASURE_DENOMINATOR] = { "denominatorsshortname", TRUE },
  [MEASURE_PER] = { "per", TRUE },
  [MEASURE_KIND] = { "kind", TRUE },
  [MEASURE_BETTER] = { "better", TRUE },
  { NULL }
};

static const LpKindColumn figure_columns[] = {
  [FIGURE_ID] = { "shortname", TRUE },
  [FIGURE_NAME] = { "figure", TRUE },
  [FIGURE_UNIT] = { "unit", TRUE },
  [FIGURE_PERIOD] = { "period", TRUE },
  [FIGURE_SOURCE] = { "sourcesshortname", TRUE },
  [FIGURE_KNOWN] = { "practicesknown", TRUE },
  { NULL }
};

static const LpKindColumn year_columns[] = {
  [YEAR_CODE] = { "code", TRUE },
  [YEAR_NAME] = { "practice", TRUE },
  [YEAR_FIGURE] = { "figure", TRUE },
  [YEAR_SOURCE] = { "sourcesshortname", TRUE },
  { NULL }
};

static const LpKindColumn remark_columns[] = {
  [REMARK_CODE] = { "code", TRUE },
  [REMARK_WHAT] = { "remark", TRUE },
  [REMARK_FIGURE] = { "figure", TRUE },
  [REMARK_DATE] = { "date", TRUE },
  [REMARK_SUCCESSOR] = { "successor", TRUE },
  [REMARK_PEOPLE] = { "people", TRUE },
  [REMARK_FORMER] = { "former", TRUE },
  [REMARK_NOTE] = { "note", TRUE },
  { NULL }
};

static const guint value_places[] = { 0, G_MAXUINT };

static gint64
get_integer (LpTake *take,
             guint   field)
{
  gint64 number = 0;

  return lp_parse_count (lp_take_get (take, field), LP_NUMBER_DECIMAL_POINT, &number) == LP_MARK_VALUE ? number : 0;
}

/* Cells are copied where a struct wants several at once: lp_take_get() holds each until the next row. */
static void
take_source (LpTake *take)
{
  const LpSource source = {
    .id = (char *) lp_take_get (take, SOURCE_ID),
    .title = (char *) lp_take_get (take, SOURCE_TITLE),
    .publisher = (char *) lp_take_get (take, SOURCE_PUBLISHER),
    .period = (char *) lp_take_get (take, SOURCE_PERIOD),
    .licence = (char *) lp_take_get (take, SOURCE_LICENCE),
    .attribution = (char *) lp_take_get (take, SOURCE_ATTRIBUTION),
    .file = (char *) lp_take_get (take, SOURCE_FILE),
    .sha256 = (char *) lp_take_get (take, SOURCE_SHA256),
    .rows = get_integer (take, SOURCE_ROWS),
  };

  /* A plan that names no sources says so in the first row. */
  if (*source.id == '\0' || lp_draft_find_source (take->draft, source.id) != NULL)
    lp_take_leave_out (take, *source.id == '\0' ? LP_REASON_NOT_NEEDED : LP_REASON_DUPLICATE, "", NULL);
  else
    lp_draft_keep_source (take->draft, &source);
}

/* The words of export/networks-sheet.c, in the language of this program's run or in English. */
static LpException
read_exception (const char *word)
{
  static const struct { LpException exception; const char *word; } words[] = {
    { LP_EXCEPTION_RURAL, N_("Rural: lower limit waived") }, { LP_EXCEPTION_OVER, N_("Allowed above the upper limit") }, { LP_EXCEPTION_OTHER, N_("Other") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (word, words[i].word) == 0 || strcmp (word, _(words[i].word)) == 0)
      return words[i].exception;
  return LP_EXCEPTION_NONE;
}

static void
take_network (LpTake *take)
{
  const LpKeptNetwork network = {
    .number = get_integer (take, NETWORK_NUMBER),
    .name = lp_take_get (take, NETWORK_NAME),
    .exception = read_exception (lp_take_get (take, NETWORK_EXCEPTION)),
    .reason = lp_take_get (take, NETWORK_REASON),
    .note = lp_take_get (take, NETWORK_NOTE),
  };
  gint64 from = get_integer (take, NETWORK_FROM), to = get_integer (take, NETWORK_TO);

  /* The last row adds the others up. */
  if (network.number <= 0 || *network.name == '\0')
    {
      lp_take_leave_out (take, LP_REASON_TOTAL, "", NULL);
      return;
    }
  lp_draft_keep_network (take->draft, &network);
  if (*lp_take_get (take, NETWORK_OPTION) != '\0' && from >= 0 && from <= to)
    lp_draft_keep_option (take->draft, lp_take_get (take, NETWORK_OPTION), from, to);
}

static void
take_measure (LpTake *take)
{
  double per = 0;
  const LpMeasure measure = {
    .id = (char *) lp_take_get (take, MEASURE_ID),
    .name = (char *) lp_take_get (take, MEASURE_NAME),
    .unit = (char *) lp_take_get (take, MEASURE_UNIT),
    .kind = (char *) lp_take_get (take, MEASURE_KIND),
    .numerator = (char *) lp_take_get (take, MEASURE_NUMERATOR),
    .denominator = (char *) lp_take_get (take, MEASURE_DENOMINATOR),
    .per = lp_take_mark (take, MEASURE_PER, "", &per) == LP_MARK_VALUE ? per : 1,
    .better = (char *) lp_take_get (take, MEASURE_BETTER),
  };

  if (*measure.id == '\0' || *measure.name == '\0' || *measure.numerator == '\0' || *measure.denominator == '\0')
    lp_take_leave_out (take, LP_REASON_UNREADABLE, "", NULL);
  else
    lp_draft_keep_measure (take->draft, &measure);
}

/* Who says it: the source, or the workbook itself where it names none. */
static LpDraftFile *
find_speaker (LpTake *take,
              guint   field)
{
  LpDraftFile *source = lp_draft_find_source (take->draft, lp_take_get (take, field));

  return source != NULL ? source : take->file;
}

static void
take_figure (LpTake *take)
{
  const char *id = lp_take_get (take, FIGURE_ID);
  LpDraftFigure *figure;

  if (*id == '\0')
    {
      lp_take_leave_out (take, LP_REASON_UNREADABLE, "", NULL);
      return;
    }
  figure = lp_draft_figure (take->draft, find_speaker (take, FIGURE_SOURCE), id, lp_take_get (take, FIGURE_NAME), lp_take_get (take, FIGURE_UNIT));
  g_free (figure->period);
  figure->period = g_strdup (lp_take_get (take, FIGURE_PERIOD));
}

/* Known by its heading: code, practice, then a column a figure, each with the figure's short name. */
static gboolean
looks_like_values (const LpSample *sample)
{
  GStrv heading = sample->rows->len > 0 ? g_ptr_array_index (sample->rows, 0) : NULL;

  return heading != NULL && g_strv_length (heading) > 2 && g_ascii_strcasecmp (heading[0], "Code") == 0 && g_str_has_suffix (heading[2], FIGURE_SUFFIX);
}

/* The figure of each column; NULL where the list of figures has none of that name. */
static void
begin_values (LpTake *take)
{
  GPtrArray *columns = g_ptr_array_new ();
  const GPtrArray *figures = lp_draft_get_figures (take->draft);

  for (guint i = 0; i < take->heading->n_cells; i++)
    {
      const char *heading = take->heading->cells[i];
      const LpDraftFigure *found = NULL;

      for (guint f = 0; g_str_has_suffix (heading, FIGURE_SUFFIX) && f < figures->len && found == NULL; f++)
        {
          const LpDraftFigure *figure = g_ptr_array_index (figures, f);

          if (strlen (heading) == strlen (figure->id) + strlen (FIGURE_SUFFIX) && g_str_has_prefix (heading, figure->id))
            found = figure;
        }
      g_ptr_array_add (columns, (gpointer) found);
    }
  take->state = columns;
}

/* The words of export/data-sheets.c before what was published, where that does not say itself which mark it is; an empty cell is no figure at all. */
static LpMark
read_value (LpTake      *take,
            guint        column,
            const char  *code,
            double      *value,
            const char **raw)
{
  static const struct { const char *word; LpMark mark; } words[] = {
    { "withheld:", LP_MARK_SUPPRESSED }, { "missing:", LP_MARK_MISSING }, { "not applicable:", LP_MARK_NOT_APPLICABLE },
  };

  *raw = take->row->cells[column];
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (*raw, words[i].word))
      {
        *raw += strlen (words[i].word);
        *raw += strspn (*raw, " ");
        return words[i].mark;
      }
  return lp_take_mark_column (take, column, code, value);
}

static void
take_values (LpTake *take)
{
  LpDraftPractice *practice = lp_take_practice (take, lp_take_get (take, VALUE_CODE), NULL);
  const GPtrArray *columns = take->state;

  if (practice == NULL || !lp_take_once (take, practice))
    return;
  for (guint i = 0; i < MIN (columns->len, take->row->n_cells); i++)
    {
      LpDraftFigure *figure = g_ptr_array_index (columns, i);
      const char *raw;
      double value = 0;
      LpMark mark;

      if (figure == NULL || *take->row->cells[i] == '\0')
        continue;
      mark = read_value (take, i, practice->code, &value, &raw);
      lp_draft_figure_set (figure, practice, mark, value, raw);
    }
}

static void
end_values (LpTake *take)
{
  g_ptr_array_unref (take->state);
}

static void
take_years (LpTake *take)
{
  LpDraftPractice *practice = lp_take_practice (take, lp_take_get (take, YEAR_CODE), NULL);

  if (practice == NULL)
    return;
  for (guint i = 0; i < MIN (take->heading->n_cells, take->row->n_cells); i++)
    {
      guint year = lp_year_read (take->heading->cells[i]);
      double value = 0;

      if (year == 0 || *take->row->cells[i] == '\0' || lp_take_mark_column (take, i, practice->code, &value) > LP_MARK_ZERO)
        continue;
      lp_draft_say_year (take->draft, find_speaker (take, YEAR_SOURCE), practice, lp_take_get (take, YEAR_FIGURE), year, value);
    }
}

static void
take_remark (LpTake *take)
{
  const LpKeptRemark remark = {
    .practice = lp_take_get (take, REMARK_CODE),
    .what = lp_take_get (take, REMARK_WHAT),
    .figure = lp_take_get (take, REMARK_FIGURE),
    .at = lp_take_get (take, REMARK_DATE),
    .successor = lp_take_get (take, REMARK_SUCCESSOR),
    .has_people = *lp_take_get (take, REMARK_PEOPLE) != '\0',
    .people = get_integer (take, REMARK_PEOPLE),
    .former = lp_take_get (take, REMARK_FORMER),
    .note = lp_take_get (take, REMARK_NOTE),
  };

  lp_draft_keep_remark (take->draft, &remark);
}

const LpFileKind lp_kind_own_sources = { LP_OWN_SHEET (LP_STAGE_KEPT), .columns = source_columns, .take = take_source };
const LpFileKind lp_kind_own_networks = { LP_OWN_SHEET (LP_STAGE_KEPT), .columns = network_columns, .take = take_network };
const LpFileKind lp_kind_own_measures = { LP_OWN_SHEET (LP_STAGE_KEPT), .columns = measure_columns, .take = take_measure };
const LpFileKind lp_kind_own_figures = { LP_OWN_SHEET (LP_STAGE_KEPT), .columns = figure_columns, .take = take_figure };
const LpFileKind lp_kind_own_values = { LP_OWN_SHEET (LP_STAGE_FIGURES), .places = value_places, .looks_so = looks_like_values, .has_heading = TRUE, .begin = begin_values, .take = take_values,
                                        .end = end_values };
const LpFileKind lp_kind_own_years = { LP_OWN_SHEET (LP_STAGE_FIGURES), .columns = year_columns, .take = take_years };
const LpFileKind lp_kind_own_remarks = { LP_OWN_SHEET (LP_STAGE_FIGURES), .columns = remark_columns, .take = take_remark };
