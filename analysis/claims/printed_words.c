#include "claims/printed_words.h"

#include <string.h>

#define FILLER(p)                                                                                            \
  {                                                                                                          \
    p, WORD_FILLER, 0, NULL                                                                                  \
  }
#define NUMBER(p, v)                                                                                         \
  {                                                                                                          \
    p, WORD_NUMBER, v, NULL                                                                                  \
  }
#define FRACTION(p, v)                                                                                       \
  {                                                                                                          \
    p, WORD_FRACTION, v, NULL                                                                                \
  }
#define MULTIPLE(p, v)                                                                                       \
  {                                                                                                          \
    p, WORD_MULTIPLE, v, NULL                                                                                \
  }
#define RANK(p, v)                                                                                           \
  {                                                                                                          \
    p, WORD_RANK, v, NULL                                                                                    \
  }
#define ORDINAL(p)                                                                                           \
  {                                                                                                          \
    p, WORD_ORDINAL, 0, NULL                                                                                 \
  }
#define CURRENCY(p, c)                                                                                       \
  {                                                                                                          \
    p, WORD_CURRENCY, 0, c                                                                                   \
  }
#define SCALE(p, v)                                                                                          \
  {                                                                                                          \
    p, WORD_SCALE, v, NULL                                                                                   \
  }
#define UNIT(p, u)                                                                                           \
  {                                                                                                          \
    p, WORD_UNIT, u, NULL                                                                                    \
  }
#define TREND(p, t)                                                                                          \
  {                                                                                                          \
    p, WORD_TREND, t, NULL                                                                                   \
  }
#define MORE(p, v)                                                                                           \
  {                                                                                                          \
    p, WORD_MORE, v, NULL                                                                                    \
  }
#define PER_YEAR(p)                                                                                          \
  {                                                                                                          \
    p, WORD_PER_YEAR, 0, NULL                                                                                \
  }

static const PrintedWord words[] = {
    FILLER("by"),
    FILLER("of"),
    FILLER("the"),
    FILLER("a"),
    FILLER("an"),
    FILLER("to"),
    FILLER("in"),
    FILLER("total"),
    FILLER("as large"),
    FILLER("as big"),
    FILLER("as high"),
    FILLER("as much"),
    FILLER("as many"),
    FILLER("that"),
    FILLER("place"),
    FILLER("on average"),
    FILLER("average"),
    FILLER("of gdp"),
    FILLER("in all"),
    FILLER("ever"),
    FILLER("it"),
    NUMBER("one", 1),
    NUMBER("two", 2),
    NUMBER("three", 3),
    NUMBER("four", 4),
    NUMBER("five", 5),
    NUMBER("six", 6),
    NUMBER("seven", 7),
    NUMBER("eight", 8),
    NUMBER("nine", 9),
    NUMBER("ten", 10),
    NUMBER("eleven", 11),
    NUMBER("twelve", 12),
    FRACTION("half", 50),
    FRACTION("a half", 50),
    FRACTION("one half", 50),
    FRACTION("a third", 100.0 / 3),
    FRACTION("one third", 100.0 / 3),
    FRACTION("two thirds", 200.0 / 3),
    FRACTION("a quarter", 25),
    FRACTION("one quarter", 25),
    FRACTION("three quarters", 75),
    FRACTION("a fifth", 20),
    FRACTION("one fifth", 20),
    FRACTION("two fifths", 40),
    FRACTION("three fifths", 60),
    FRACTION("four fifths", 80),
    FRACTION("a tenth", 10),
    FRACTION("one tenth", 10),
    MULTIPLE("doubled", 2),
    MULTIPLE("double", 2),
    MULTIPLE("twice", 2),
    MULTIPLE("twofold", 2),
    MULTIPLE("tripled", 3),
    MULTIPLE("triple", 3),
    MULTIPLE("trebled", 3),
    MULTIPLE("treble", 3),
    MULTIPLE("threefold", 3),
    MULTIPLE("quadrupled", 4),
    MULTIPLE("quadruple", 4),
    MULTIPLE("fourfold", 4),
    MULTIPLE("quintupled", 5),
    MULTIPLE("fivefold", 5),
    MULTIPLE("sixfold", 6),
    MULTIPLE("sevenfold", 7),
    MULTIPLE("eightfold", 8),
    MULTIPLE("ninefold", 9),
    MULTIPLE("tenfold", 10),
    MULTIPLE("halved", 0.5),
    RANK("first", 1),
    RANK("second", 2),
    RANK("third", 3),
    RANK("fourth", 4),
    RANK("fifth", 5),
    RANK("sixth", 6),
    RANK("seventh", 7),
    RANK("eighth", 8),
    RANK("ninth", 9),
    RANK("tenth", 10),
    RANK("fastest", 0),
    RANK("largest", 0),
    RANK("biggest", 0),
    RANK("top", 0),
    RANK("fastest growing", 0),
    RANK("no.", 0),
    RANK("rank", 0),
    RANK("number", 0),
    ORDINAL("st"),
    ORDINAL("nd"),
    ORDINAL("rd"),
    ORDINAL("th"),
    CURRENCY("us$", "US$"),
    CURRENCY("$", "US$"),
    CURRENCY("usd", "US$"),
    CURRENCY("dollars", "US$"),
    CURRENCY("dollar", "US$"),
    CURRENCY("us dollars", "US$"),
    CURRENCY("u.s. dollars", "US$"),
    CURRENCY("€", "EUR"),
    CURRENCY("eur", "EUR"),
    CURRENCY("euros", "EUR"),
    CURRENCY("euro", "EUR"),
    CURRENCY("£", "GBP"),
    CURRENCY("gbp", "GBP"),
    CURRENCY("pounds", "GBP"),
    CURRENCY("₩", "KRW"),
    CURRENCY("krw", "KRW"),
    CURRENCY("won", "KRW"),
    CURRENCY("¥", "JPY"),
    CURRENCY("jpy", "JPY"),
    CURRENCY("yen", "JPY"),
    CURRENCY("pln", "PLN"),
    CURRENCY("zloty", "PLN"),
    CURRENCY("rub", "RUB"),
    CURRENCY("roubles", "RUB"),
    CURRENCY("rubles", "RUB"),
    CURRENCY("cny", "CNY"),
    CURRENCY("yuan", "CNY"),
    CURRENCY("inr", "INR"),
    CURRENCY("rupees", "INR"),
    SCALE("k", 1e3),
    SCALE("thousand", 1e3),
    SCALE("m", 1e6),
    SCALE("mn", 1e6),
    SCALE("mln", 1e6),
    SCALE("million", 1e6),
    SCALE("millions", 1e6),
    SCALE("b", 1e9),
    SCALE("bn", 1e9),
    SCALE("bln", 1e9),
    SCALE("billion", 1e9),
    SCALE("billions", 1e9),
    SCALE("t", 1e12),
    SCALE("tn", 1e12),
    SCALE("trn", 1e12),
    SCALE("trillion", 1e12),
    SCALE("trillions", 1e12),
    UNIT("%", UNIT_PERCENT),
    UNIT("per cent", UNIT_PERCENT),
    UNIT("percent", UNIT_PERCENT),
    UNIT("pct", UNIT_PERCENT),
    UNIT("pp", UNIT_POINTS),
    UNIT("ppt", UNIT_POINTS),
    UNIT("pps", UNIT_POINTS),
    UNIT("points", UNIT_POINTS),
    UNIT("point", UNIT_POINTS),
    UNIT("percentage points", UNIT_POINTS),
    UNIT("percentage point", UNIT_POINTS),
    UNIT("per cent points", UNIT_POINTS),
    UNIT("%p", UNIT_POINTS),
    UNIT("times", UNIT_TIMES),
    {"fold", WORD_FOLD, 0, NULL},
    UNIT("x", UNIT_TIMES),
    UNIT("×", UNIT_TIMES),
    UNIT("ratio", UNIT_TIMES),
    UNIT("tiv", UNIT_TIV),
    UNIT("tivs", UNIT_TIV),
    UNIT("sipri tiv", UNIT_TIV),
    UNIT("units", UNIT_COUNT),
    UNIT("unit", UNIT_COUNT),
    UNIT("contracts", UNIT_COUNT),
    UNIT("deals", UNIT_COUNT),
    UNIT("orders", UNIT_COUNT),
    UNIT("weapons", UNIT_COUNT),
    UNIT("major arms", UNIT_COUNT),
    UNIT("tanks", UNIT_COUNT),
    UNIT("howitzers", UNIT_COUNT),
    UNIT("fighters", UNIT_COUNT),
    UNIT("aircraft", UNIT_COUNT),
    UNIT("ships", UNIT_COUNT),
    UNIT("submarines", UNIT_COUNT),
    UNIT("missiles", UNIT_COUNT),
    UNIT("vehicles", UNIT_COUNT),
    UNIT("guns", UNIT_COUNT),
    UNIT("launchers", UNIT_COUNT),
    UNIT("countries", UNIT_COUNT),
    UNIT("states", UNIT_COUNT),
    UNIT("recipients", UNIT_COUNT),
    UNIT("suppliers", UNIT_COUNT),
    UNIT("index", UNIT_INDEX),
    UNIT("rank", UNIT_RANK),
    TREND("rose", TREND_ROSE),
    TREND("rise", TREND_ROSE),
    TREND("rises", TREND_ROSE),
    TREND("up", TREND_ROSE),
    TREND("grew", TREND_ROSE),
    TREND("growth", TREND_ROSE),
    TREND("gained", TREND_ROSE),
    TREND("increase", TREND_ROSE),
    TREND("increased", TREND_ROSE),
    TREND("jumped", TREND_ROSE),
    TREND("surged", TREND_ROSE),
    TREND("fell", TREND_FELL),
    TREND("fall", TREND_FELL),
    TREND("down", TREND_FELL),
    TREND("decline", TREND_FELL),
    TREND("declined", TREND_FELL),
    TREND("dropped", TREND_FELL),
    TREND("drop", TREND_FELL),
    TREND("decrease", TREND_FELL),
    TREND("decreased", TREND_FELL),
    TREND("shrank", TREND_FELL),
    TREND("lost", TREND_FELL),
    TREND("highest", TREND_HIGHEST),
    TREND("record high", TREND_HIGHEST),
    TREND("record", TREND_HIGHEST),
    TREND("most", TREND_HIGHEST),
    TREND("lowest", TREND_LOWEST),
    TREND("record low", TREND_LOWEST),
    TREND("least", TREND_LOWEST),
    MORE("more", 1),
    MORE("higher", 1),
    MORE("larger", 1),
    MORE("greater", 1),
    MORE("bigger", 1),
    MORE("less", -1),
    MORE("lower", -1),
    MORE("smaller", -1),
    MORE("fewer", -1),
    PER_YEAR("a year"),
    PER_YEAR("per year"),
    PER_YEAR("each year"),
    PER_YEAR("every year"),
    PER_YEAR("annually"),
    PER_YEAR("per annum"),
    PER_YEAR("yearly"),
    PER_YEAR("/yr"),
    PER_YEAR("/year"),
};

const PrintedWord *printed_word_match(const char *text, gsize *length)
{
  const PrintedWord *found = NULL;
  gsize longest = 0;
  for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
    gsize n = strlen(words[i].phrase);
    if (n <= longest || g_ascii_strncasecmp(text, words[i].phrase, n) != 0) continue;
    if (g_ascii_isalpha(text[n - 1]) && g_ascii_isalpha(text[n])) continue;
    found = &words[i];
    longest = n;
  }
  if (length) *length = longest;
  return found;
}
