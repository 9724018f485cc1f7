/* xml.h — XML as events, from a stream, within limits */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LpXml: reads the XML of a workbook's part chunk by chunk and tells what is in it. Names come without their prefix. A document type (and with it every
 * entity a document could define) is refused: no workbook has one, and it is how an XML bomb is made. One thread at a time.
 */
typedef struct _LpXml LpXml;

typedef struct
{
  /* @attributes: name, value, name, value ... NULL. */
  void (*begin) (gpointer data, const char *name, const char *const *attributes);
  void (*end)   (gpointer data, const char *name);
  void (*text)  (gpointer data, const char *text, gsize length);
} LpXmlHandlers;

/** lp_xml_new: reads @stream, of which it takes a reference, up to @max_bytes. @file_name is used in sentences; @handlers must outlive it. Returns: (transfer full) */
LpXml      *lp_xml_new           (GInputStream        *stream,
                                  const char          *file_name,
                                  gsize                max_bytes,
                                  const LpXmlHandlers *handlers,
                                  gpointer             data);
void        lp_xml_free          (LpXml               *xml);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpXml, lp_xml_free)

/** lp_xml_read_chunk: reads on and calls the handlers. @finished: nothing more comes. FALSE: LP_TABLE_ERROR or the stream's. */
gboolean    lp_xml_read_chunk    (LpXml               *xml,
                                  gboolean            *finished,
                                  GCancellable        *cancellable,
                                  GError             **error);
/** lp_xml_read_all: to the end. */
gboolean    lp_xml_read_all      (LpXml               *xml,
                                  GCancellable        *cancellable,
                                  GError             **error);
/** lp_xml_get_n_bytes: unpacked bytes read. */
gsize       lp_xml_get_n_bytes   (LpXml               *xml);
/** lp_xml_find: the value of an attribute, or NULL. */
const char *lp_xml_find          (const char *const   *attributes,
                                  const char          *name);

G_END_DECLS
