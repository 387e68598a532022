/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-pdf-addendum.h"

#include <string.h>

#include "gw-pdf-packed.h"

/**
 * GwPdfAddendum:
 *
 * Neither cairo 1.16 nor 1.18 can give a figure an alternative text or a
 * document its language. A PDF may be followed by newer versions of some of its
 * objects, though ("incremental updates", ISO 32000-1, 7.5.6). So the addendum
 * reads along as cairo writes, keeps the objects of the figures and of the
 * catalog, and says them once more with what they lack.
 *
 * Where the PDF does not look as it expects, it adds nothing: the PDF is then
 * as cairo wrote it, sound but silent. cairo 1.18 packs its objects; those are
 * unpacked, and their newer versions are not.
 */
struct _GwPdfAddendum
{
  GPtrArray *texts;
  GArray    *figures;
  guint      catalog;
  char      *catalog_body;
  GString   *trailer;
  char      *table; /* the dictionary of a table that is packed; else there is a trailer */
  guint64    size;
  guint64    xref;

  /* What is being read. */
  GString   *line;
  gboolean   line_is_long;
  GString   *body;
  GByteArray *packed;
  guint      object;
  enum { BETWEEN, IN_OBJECT, IN_STREAM, IN_PACKED, IN_TRAILER, BEFORE_XREF } place;
};

/* An object of the file: its number and what it says. */
typedef struct
{
  guint    number;
  char    *body;
} Object;

/* No line of those objects is longer. */
#define LONGEST_LINE 1024

static cairo_user_data_key_t addendum_key;

static void
clear_object (gpointer data)
{
  g_free (((Object *) data)->body);
}

/**
 * gw_pdf_addendum_new:
 *
 * Returns: (transfer full): an addendum to a PDF that is yet to be written
 */
GwPdfAddendum *
gw_pdf_addendum_new (void)
{
  GwPdfAddendum *self = g_new0 (GwPdfAddendum, 1);

  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->figures = g_array_new (FALSE, FALSE, sizeof (Object));
  g_array_set_clear_func (self->figures, clear_object);
  self->trailer = g_string_new (NULL);
  self->line = g_string_new (NULL);
  self->body = g_string_new (NULL);
  self->packed = g_byte_array_new ();

  return self;
}

/**
 * gw_pdf_addendum_free:
 * @self: (transfer full): an addendum
 */
void
gw_pdf_addendum_free (GwPdfAddendum *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->texts);
  g_array_unref (self->figures);
  g_free (self->catalog_body);
  g_free (self->table);
  g_byte_array_unref (self->packed);
  g_string_free (self->trailer, TRUE);
  g_string_free (self->line, TRUE);
  g_string_free (self->body, TRUE);
  g_free (self);
}

/**
 * gw_pdf_addendum_attach:
 * @self: an addendum; must live as long as @cr
 * @cr: the context that the PDF is drawn with
 *
 * Has the figures that are drawn with @cr give @self their texts.
 */
void
gw_pdf_addendum_attach (GwPdfAddendum *self,
                        cairo_t       *cr)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);

  if (cairo_set_user_data (cr, &addendum_key, self, NULL) != CAIRO_STATUS_SUCCESS)
    g_debug ("Figures stay without alternative texts.");
}

/**
 * gw_pdf_addendum_wants:
 * @cr: a cairo context
 *
 * Returns: whether what is drawn goes into a PDF that figures are described in
 */
gboolean
gw_pdf_addendum_wants (cairo_t *cr)
{
  g_return_val_if_fail (cr != NULL, FALSE);

  return cairo_get_user_data (cr, &addendum_key) != NULL;
}

/**
 * gw_pdf_addendum_describe:
 * @cr: a cairo context
 * @text: what the figure says that is drawn now, tagged "Figure"
 *
 * To be called once for each figure, in the order of the figures. Does nothing
 * where @cr draws no such PDF.
 */
void
gw_pdf_addendum_describe (cairo_t    *cr,
                          const char *text)
{
  GwPdfAddendum *self;

  g_return_if_fail (cr != NULL);
  g_return_if_fail (text != NULL);

  self = cairo_get_user_data (cr, &addendum_key);
  if (self != NULL)
    g_ptr_array_add (self->texts, g_strdup (text));
}

/* A GwPdfObjectFunc. */
static void
keep_object (guint       number,
             const char *body,
             gpointer    user_data)
{
  GwPdfAddendum *self = user_data;

  if (strstr (body, "/S /Figure\n") != NULL)
    {
      Object figure = { number, g_strdup (body) };

      g_array_append_val (self->figures, figure);
    }
  else if (strstr (body, "/Type /Catalog\n") != NULL)
    {
      self->catalog = number;
      g_free (self->catalog_body);
      self->catalog_body = g_strdup (body);
    }
}

static void
begin_stream (GwPdfAddendum *self)
{
  self->place = IN_STREAM;
  if (strstr (self->body->str, "/Type /ObjStm\n") != NULL)
    {
      g_byte_array_set_size (self->packed, 0);
      self->place = IN_PACKED;
    }
  else if (strstr (self->body->str, "/Type /XRef\n") != NULL)
    {
      g_free (self->table);
      self->table = g_strdup (self->body->str);
    }
}

/* What is not understood leaves a figure without a text, and so all of them. */
static void
end_packed (GwPdfAddendum *self)
{
  if (!gw_pdf_unpack (self->body->str, self->packed->data, self->packed->len, keep_object, self))
    g_debug ("Some objects of the PDF could not be unpacked.");
  self->place = BETWEEN;
}

/* "39 0 obj" */
static gboolean
begins_object (const char *line,
               guint      *number)
{
  char *end;
  guint64 parsed = g_ascii_strtoull (line, &end, 10);

  if (end == line || parsed == 0 || parsed > G_MAXINT || !g_str_equal (end, " 0 obj"))
    return FALSE;

  *number = (guint) parsed;
  return TRUE;
}

static void
read_line (GwPdfAddendum *self,
           const char    *line)
{
  switch (self->place)
    {
    case BETWEEN:
      g_string_truncate (self->body, 0);
      if (begins_object (line, &self->object))
        self->place = IN_OBJECT;
      else if (g_str_equal (line, "trailer"))
        self->place = IN_TRAILER;
      else if (g_str_equal (line, "startxref"))
        self->place = BEFORE_XREF;
      break;

    case IN_OBJECT:
      if (g_str_equal (line, "endobj"))
        {
          keep_object (self->object, self->body->str, self);
          self->place = BETWEEN;
        }
      else if (g_str_equal (line, "stream"))
        begin_stream (self);
      else
        g_string_append_printf (self->body, "%s\n", line);
      break;

    case IN_STREAM:
      if (g_str_has_suffix (line, "endstream"))
        self->place = BETWEEN;
      break;

    case IN_PACKED:
      if (g_str_has_suffix (line, "endstream"))
        end_packed (self);
      break;

    case IN_TRAILER:
      if (g_str_equal (line, "startxref"))
        self->place = BEFORE_XREF;
      else
        g_string_append_printf (self->trailer, "%s\n", line);
      break;

    case BEFORE_XREF:
      self->xref = g_ascii_strtoull (line, NULL, 10);
      self->place = BETWEEN;
      break;

    default:
      g_assert_not_reached ();
    }
}

/**
 * gw_pdf_addendum_read:
 * @self: an addendum
 * @data: (array length=length): what comes next of the PDF
 * @length: of @data, in bytes
 *
 * Reads along. Everything that is written must be read.
 */
void
gw_pdf_addendum_read (GwPdfAddendum *self,
                      const void    *data,
                      gsize          length)
{
  const char *at = data;
  const char *end = at + length;

  g_return_if_fail (self != NULL);
  g_return_if_fail (data != NULL || length == 0);

  self->size += length;
  while (at < end)
    {
      const char *newline = memchr (at, '\n', (gsize) (end - at));
      gsize part = (gsize) ((newline != NULL ? newline : end) - at);

      if (self->line->len + part > LONGEST_LINE)
        self->line_is_long = TRUE;
      else
        g_string_append_len (self->line, at, (gssize) part);
      if (self->place == IN_PACKED)
        g_byte_array_append (self->packed, (const guint8 *) at, (guint) part + (newline != NULL ? 1 : 0));
      at += part;
      if (newline == NULL)
        break;

      at++;
      read_line (self, self->line_is_long ? "" : self->line->str);
      g_string_truncate (self->line, 0);
      self->line_is_long = FALSE;
    }
}

/* A text string as PDF has them: in UTF-16, its bytes in hexadecimal. */
static void
append_text (GString    *target,
             const char *text)
{
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, NULL, NULL);

  g_string_append (target, "<FEFF");
  for (glong i = 0; units != NULL && units[i] != 0; i++)
    g_string_append_printf (target, "%04X", (guint) units[i]);
  g_string_append_c (target, '>');
}

/* A dictionary with one entry more; @body is "<<", its lines, and ">>". */
static void
append_extended (GString    *target,
                 const char *body,
                 const char *entry)
{
  gsize length = strlen (body) - strlen (">>\n");

  g_string_append_len (target, body, (gssize) length);
  g_string_append_printf (target, "   %s\n>>\n", entry);
}

static gboolean
is_dictionary (const char *body)
{
  return g_str_has_prefix (body, "<<") && g_str_has_suffix (body, "\n>>\n");
}

static gboolean
is_as_expected (GwPdfAddendum *self)
{
  if (self->catalog_body == NULL || !is_dictionary (self->catalog_body) || strstr (self->catalog_body, "/Lang") != NULL
      || !is_dictionary (self->table != NULL ? self->table : self->trailer->str) || self->xref == 0 || self->xref >= self->size
      || self->figures->len != self->texts->len)
    return FALSE;

  for (guint i = 0; i < self->figures->len; i++)
    if (!is_dictionary (g_array_index (self->figures, Object, i).body))
      return FALSE;

  return TRUE;
}

/* Returns where the newer version of @object stands. */
static GwPdfPlace
append_object (GwPdfAddendum *self,
               GString       *target,
               const Object  *object,
               const char    *entry)
{
  GwPdfPlace place = { object->number, self->size + target->len };

  g_string_append_printf (target, "%u 0 obj\n", object->number);
  append_extended (target, object->body, entry);
  g_string_append (target, "endobj\n");

  return place;
}

static void
append_table (GwPdfAddendum *self,
              GString       *target,
              GArray        *places)
{
  g_autofree char *previous = g_strdup_printf ("/Prev %" G_GUINT64_FORMAT, self->xref);

  g_string_append (target, "xref\n");
  for (guint i = 0; i < places->len; i++)
    {
      const GwPdfPlace *place = &g_array_index (places, GwPdfPlace, i);

      g_string_append_printf (target, "%u 1\n%010" G_GUINT64_FORMAT " 00000 n \n", place->number, place->offset);
    }
  g_string_append (target, "trailer\n");
  append_extended (target, self->trailer->str, previous);
}

/**
 * gw_pdf_addendum_write:
 * @self: an addendum that has read a whole PDF
 * @language: the language of the document, such as "en"
 *
 * Returns: (transfer full) (nullable): what is to be appended to the PDF, or
 *   %NULL where the PDF is none that can be added to
 */
GString *
gw_pdf_addendum_write (GwPdfAddendum *self,
                       const char    *language)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (GwPdfPlace));
  g_autoptr (GString) text = NULL;
  g_autofree char *entry = NULL;
  Object catalog;
  GwPdfPlace place;
  guint64 xref;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  if (!is_as_expected (self))
    return NULL;

  text = g_string_new (NULL);
  for (guint i = 0; i < self->figures->len; i++)
    {
      g_autoptr (GString) alternative = g_string_new ("/Alt ");

      append_text (alternative, g_ptr_array_index (self->texts, i));
      place = append_object (self, text, &g_array_index (self->figures, Object, i), alternative->str);
      g_array_append_val (places, place);
    }
  catalog = (Object) { self->catalog, self->catalog_body };
  entry = g_strdup_printf ("/Lang (%s)\n   /ViewerPreferences << /DisplayDocTitle true >>", language);
  place = append_object (self, text, &catalog, entry);
  g_array_append_val (places, place);

  xref = self->size + text->len;
  if (self->table == NULL)
    append_table (self, text, places);
  else if (!gw_pdf_append_packed_table (text, self->table, xref, self->xref, (GwPdfPlace *) (gpointer) places->data,
                                        places->len))
    return NULL;
  g_string_append_printf (text, "startxref\n%" G_GUINT64_FORMAT "\n%%%%EOF\n", xref);

  return g_steal_pointer (&text);
}
