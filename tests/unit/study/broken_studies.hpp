// Broken study files, each with the place and words that its error must have.
#pragma once
#include <string>
#include <vector>

#include "tests/unit/study/study_fixture.hpp"

namespace engawa::testing {

struct BrokenStudy {
  std::string name, text;
  std::string at;      ///< piece of the text at which the error points; "" = the file as a whole
  std::string en, ja;  ///< words of problem or reason
  std::string suggest_en, suggest_ja;
};

inline std::vector<BrokenStudy> broken_studies() {
  const auto intervention = [](const std::string& extra) {
    return kGoodStudy + "[[variant.intervention]]\n" + extra;
  };
  return {
      {"UnknownKeyAtTop", "questoin.en = 1\n" + kGoodStudy, "questoin", "unknown key 'questoin'",
       "知らないキー「questoin」", "did you mean 'question'", "「question」のことですか"},
      {"UnknownKeyOfStudy", spoil("years = 2", "year = 2"), "year = 2", "unknown key 'year'",
       "知らないキー「year」", "did you mean 'years'", "「years」のことですか"},
      {"UnknownKeyOfRecord", spoil("record.seeds", "record.sedes"), "sedes", "unknown key 'sedes'",
       "知らないキー「sedes」", "did you mean 'seeds'", "「seeds」のことですか"},
      {"UnknownKeyOfVariant", spoil("label =", "lable ="), "lable", "unknown key 'lable'",
       "知らないキー「lable」", "did you mean 'label'", "「label」のことですか"},
      {"UnknownKeyOfIntervention", spoil("paid_hours", "payed_hours"), "payed_hours",
       "unknown key 'payed_hours'", "知らないキー「payed_hours」", "did you mean 'paid_hours'",
       "「paid_hours」のことですか"},
      {"UnknownLanguage", spoil("question.en", "question.fr"), "fr", "unknown key 'fr'",
       "知らないキー「fr」", "ja", "ja"},
      {"UnknownKind", spoil("\"opening_hours\"", "\"opening_hour\""), "\"opening_hour\"",
       "unknown kind of intervention", "知らない種類の介入", "did you mean 'opening_hours'",
       "「opening_hours」のことですか"},
      {"UnknownHub", spoil("\"hokenshitsu-shinjo\"", "\"hokenshitu-shinjo\""),
       "\"hokenshitu-shinjo\"", "no hub 'hokenshitu-shinjo'", "この町にありません",
       "did you mean 'hokenshitsu-shinjo'", "「hokenshitsu-shinjo」のことですか"},
      {"UnknownHubKind",
       intervention("kind = \"new_hub\"\nhub = \"second\"\nhub_kind = \"hatakee\"\n"),
       "\"hatakee\"", "unknown kind of hub", "知らない種類の拠点", "did you mean 'hatake'",
       "「hatake」のことですか"},
      {"UnknownParameter", spoil("contact.appetite", "contact.apetite"), "\"contact.apetite\"",
       "unknown parameter 'contact.apetite'", "知らないパラメータ",
       "did you mean 'contact.appetite'", "「contact.appetite」のことですか"},
      {"UnknownSlot", spoil("\"thu evening\"", "\"thu evning\""), "\"thu evning\"",
       "the slot 'thu evning'", "時間帯「thu evning」", "did you mean 'thu evening'",
       "「thu evening」のことですか"},
      {"MissingTown", spoil("musashi-shinjo.toml", "musashi-shinjou.toml"), "\"towns/",
       "no town file", "町のファイル", "did you mean 'towns/musashi-shinjo.toml'",
       "「towns/musashi-shinjo.toml」のことですか"},
      {"TownOutside", spoil("towns/musashi", "../musashi"), "\"../", "leads out of the folder",
       "フォルダの外", "relative path", "相対パス"},
      {"TownAbsolute", spoil("towns/musashi", "/etc/musashi"), "\"/etc", "absolute path",
       "絶対パス", "relative path", "相対パス"},
      {"MissingKey", spoil("name = \"tiny\"\n", ""), "[study]", "the key 'name' is missing",
       "キー「name」がありません", "add 'name", "書き足してください"},
      {"MissingKind", spoil("kind = \"opening_hours\"\n", ""), "[[variant.intervention]]",
       "the key 'kind' is missing", "キー「kind」がありません", "add 'kind", "書き足してください"},
      {"MissingRequiredField", intervention("kind = \"new_hub\"\nhub = \"second\"\n"), "",
       "the key 'hub_kind' is missing", "キー「hub_kind」がありません", "hub_kind", "hub_kind"},
      {"MissingVariants", kGoodStudy.substr(0, kGoodStudy.find("[[variant]]")), "",
       "the key 'variant' is missing", "キー「variant」がありません", "add 'variant",
       "書き足してください"},
      {"TextForNumber", spoil("years = 2", "years = \"two\""), "\"two\"",
       "'years' must be a whole number", "「years」には整数", "engawa describe schema",
       "engawa describe schema"},
      {"DecimalForWhole", spoil("seeds = 4", "seeds = 4.5"), "4.5", "must be a whole number",
       "整数が要ります", "engawa describe schema", "engawa describe schema"},
      {"NumberForText", spoil("name = \"tiny\"", "name = 7"), "7\n", "'name' must be text",
       "「name」には文字列", "engawa describe schema", "engawa describe schema"},
      {"TableForList", spoil("[[variant]]\nname = \"baseline\"\n[[variant]]", "[variant]"),
       "[variant]", "must be a list", "リスト", "engawa describe schema", "engawa describe schema"},
      {"OutOfRange", spoil("strength = 0.5", "strength = 1.5"), "1.5", "out of range", "範囲の外",
       "from 0 to 1", "0から1まで"},
      {"ParameterOutOfRange", spoil("= 1.3", "= 9"), "9\n", "out of range", "範囲の外",
       "choose a value from", "までの値に"},
      {"AbsurdSeeds", spoil("seeds = 4", "seeds = 100000"), "100000", "out of range", "範囲の外",
       "from 1 to 10000", "1から10000まで"},
      {"AbsurdYears", spoil("years = 2", "years = 5000"), "5000", "out of range", "範囲の外",
       "from 1 to 100", "1から100まで"},
      {"NoSeeds", spoil("seeds = 4", "seeds = 0"), "0\n", "out of range", "範囲の外",
       "from 1 to 10000", "1から10000まで"},
      {"RecordedSeedNotThere", spoil("[1, 2]", "[1, 9]"), "9]", "seed 9", "シード9", "from 1 to 4",
       "1から4まで"},
      {"Infinite", spoil("= 1.3", "= inf"), "inf", "not a finite number", "有限の数では",
       "write a finite number", "有限の数を書いて"},
      {"NotANumber", spoil("strength = 0.5", "strength = nan"), "nan", "not a finite number",
       "有限の数では", "write a finite number", "有限の数を書いて"},
      {"VariantTwice", spoil("name = \"evening\"", "name = \"baseline\"") + "# \"",
       "\"baseline\"\nlabel", "appears twice", "二度", "another name", "別の名前"},
      {"ActionNameTwice",
       kGoodStudy + "name = \"open\"\n[[variant.intervention]]\nkind = \"no_op\"\n"
                    "name = \"open\" # second\n",
       "\"open\" # second", "appears twice", "二度", "another name", "別の名前"},
      {"HubFoundedTwice",
       intervention("kind = \"new_hub\"\nhub = \"hokenshitsu-shinjo\" # again\n"
                    "hub_kind = \"hatake\"\n"),
       "\"hokenshitsu-shinjo\" # again", "exists already", "すでにあります", "another name",
       "別の名前"},
      {"NewHubWithoutPlace",
       intervention("kind = \"new_hub\"\nhub = \"second\"\nhub_kind = \"hatake\"\n"), "", "second",
       "second", "latitude", "latitude"},
      {"NameLeavesFolder", spoil("\"tiny\"", "\"../tiny\""), "\"../tiny\"", "cannot be a name",
       "名前に使えません", "ASCII letters", "半角の英数字"},
      {"NoDate", spoil("\"2027-10\"", "\"next autumn\""), "\"next autumn\"", "not a date",
       "日付ではありません", "2027-04-01", "2027-04-01"},
      {"DayThatIsNot", spoil("\"2027-10\"", "\"2027-02-30\""), "\"2027-02-30\"", "not a date",
       "日付ではありません", "2027-04-01", "2027-04-01"},
      {"BeforeStart", spoil("\"2027-10\"", "\"2026-10\""), "\"2026-10\"", "before the study begins",
       "始まりより前", "later date", "後の日付"},
      {"AfterEnd", spoil("\"2027-10\"\nto = 2028-10-01", "\"2031-10\""), "\"2031-10\"",
       "after the end of the study", "終わりより後", "earlier date", "早い日付"},
      {"EndsBeforeItBegins", spoil("to = 2028-10-01", "to = 2027-06-01"), "2027-06-01",
       "ends before it begins", "始まる前に終わる", "later date", "後の日付"},
      {"Unclosed", spoil("\"tiny\"", "\"tiny"), "", "not valid TOML", "TOMLの文法", "quotes",
       "引用符"},
      {"KeyTwice", spoil("years = 2", "years = 2\nyears = 3"), "", "not valid TOML", "TOMLの文法",
       "check", "確かめて"},
      {"FullWidthDigits", spoil("years = 2", "years = ２"), "２", "outside ASCII", "ASCIIでない",
       "half width", "半角"},
      {"JapaneseKey", spoil("years = 2", "年数 = 2"), "年数", "outside ASCII", "ASCIIでない",
       "half width", "半角"},
      {"ShiftJis", "# \x83\x56\x83\x7E\n" + kGoodStudy, "\x83\x56", "not UTF-8", "UTF-8の文字では",
       "iconv", "iconv"},
      {"Empty", " \n", "", "the file is empty", "ファイルが空です", "fill it in", "中身を書く"},
      {"Binary",
       std::string("\x7F"
                   "ELF\0\0\0",
                   7),
       "", "binary file", "バイナリ", "text file", "テキストのファイル"},
      {"TooDeep", "a = " + std::string(70, '[') + std::string(70, ']') + "\n", "", "64 levels",
       "64段", "flatten", "浅く"},
      {"TooLarge", kGoodStudy + std::string(std::size_t{1} << 20U, '#'), "", "too large",
       "大きすぎます", "check the path", "パスを確かめ"},
  };
}

}  // namespace engawa::testing
