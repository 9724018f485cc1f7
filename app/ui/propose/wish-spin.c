/* wish-spin.c — a figure to wish for, written as people write it */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/propose/wish-spin.h"

#include <math.h>

#include "base/number.h"

struct _LpWishSpin
{
  GtkSpinButton parent_instance;

  char *unit, *nothing;         /* NULL: none */
};

G_DEFINE_TYPE (LpWishSpin, lp_wish_spin, GTK_TYPE_SPIN_BUTTON)

enum { PROP_0, PROP_UNIT, PROP_NOTHING, N_PROPS };
static GParamSpec *properties[N_PROPS];

static char *
write_value (LpWishSpin *self)
{
  GtkSpinButton *spin = GTK_SPIN_BUTTON (self);
  double value = gtk_spin_button_get_value (spin);
  int digits = value == round (value) ? 0 : (int) gtk_spin_button_get_digits (spin);
  g_autofree char *figure = NULL;

  if (value == 0 && self->nothing != NULL)
    return g_strdup (self->nothing);
  figure = lp_format_decimal (value, digits);
  return self->unit != NULL ? g_strdup_printf ("%s %s", figure, self->unit) : g_steal_pointer (&figure);
}

static int
lp_wish_spin_output (GtkSpinButton *spin)
{
  g_autofree char *text = write_value (LP_WISH_SPIN (spin));

  if (g_strcmp0 (gtk_entry_get_text (GTK_ENTRY (spin)), text) != 0)
    gtk_entry_set_text (GTK_ENTRY (spin), text);
  return TRUE;
}

/* Digits and the last sign among them that can begin a fraction: what groups them is left out, wherever the locale would have it. */
static int
lp_wish_spin_input (GtkSpinButton *spin,
                    double        *value)
{
  const char *text = gtk_entry_get_text (GTK_ENTRY (spin));
  g_autofree char *tenth = lp_format_decimal (0.1, 1);
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      if (g_ascii_isdigit (*c))
        g_string_append_c (plain, *c);
      else if (*c == tenth[1] && gtk_spin_button_get_digits (spin) > 0)
        g_string_append_c (plain, '.');
    }
  /* "8 km" may be what 0 stands for. */
  *value = g_strcmp0 (text, LP_WISH_SPIN (spin)->nothing) == 0 ? 0 : g_ascii_strtod (plain->str, NULL);
  return TRUE;
}

static void
lp_wish_spin_set_property (GObject      *object,
                           guint         property,
                           const GValue *value,
                           GParamSpec   *spec)
{
  LpWishSpin *self = LP_WISH_SPIN (object);

  switch (property)
    {
    case PROP_UNIT:
      g_free (self->unit);
      self->unit = g_value_dup_string (value);
      break;
    case PROP_NOTHING:
      g_free (self->nothing);
      self->nothing = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, spec);
    }
}

static void
lp_wish_spin_finalize (GObject *object)
{
  LpWishSpin *self = LP_WISH_SPIN (object);

  g_free (self->unit);
  g_free (self->nothing);

  G_OBJECT_CLASS (lp_wish_spin_parent_class)->finalize (object);
}

static void
lp_wish_spin_class_init (LpWishSpinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = lp_wish_spin_set_property;
  object_class->finalize = lp_wish_spin_finalize;
  GTK_SPIN_BUTTON_CLASS (klass)->input = lp_wish_spin_input;
  GTK_SPIN_BUTTON_CLASS (klass)->output = lp_wish_spin_output;

  properties[PROP_UNIT] = g_param_spec_string ("unit", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NOTHING] = g_param_spec_string ("nothing", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lp_wish_spin_init (LpWishSpin *self)
{
}

void
lp_wish_spin_set_nothing (LpWishSpin *self,
                          const char *nothing)
{
  g_return_if_fail (LP_IS_WISH_SPIN (self));

  g_object_set (self, "nothing", nothing, NULL);
  /* What stands there is not read: it may be what 0 was called before. */
  lp_wish_spin_output (GTK_SPIN_BUTTON (self));
}
