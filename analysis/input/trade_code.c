#include "input/trade_code.h"

/* United Nations Statistics Division, Comtrade's list of countries; CEPII's country_codes file has the same.
 */
static const struct {
  int code;
  const char *name;
} own_codes[] = {
    {TRADE_CODE_WORLD, "World"},
    {58, "Belgium-Luxembourg"},
    {200, "Czechoslovakia"},
    {251, "France"}, /* with Monaco */
    {278, "East Germany"},
    {280, "Germany"}, /* the Federal Republic before 1991 */
    {381, "Italy"},
    {490, "Other Asia, nes"},
    {579, "Norway"}, /* with Svalbard and Jan Mayen */
    {699, "India"},
    {711, "Southern African Customs Union"},
    {736, "Sudan"},       /* before 2011 */
    {757, "Switzerland"}, /* with Liechtenstein */
    {810, "Soviet Union"},
    {842, "United States"}, /* with Puerto Rico and the Virgin Islands */
    {890, "Yugoslavia"},
    {891, "Serbia and Montenegro"},
    {899, "Areas, nes"},
};

const Entity *trade_code_entity(int code)
{
  for (gsize i = 0; i < G_N_ELEMENTS(own_codes); i++)
    if (own_codes[i].code == code) return entity_resolve(own_codes[i].name);
  return entity_by_number(code);
}
