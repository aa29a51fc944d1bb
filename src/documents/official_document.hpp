// SPDX-License-Identifier: Apache-2.0
/// OfficialDocument (văn bản hành chính): the finished texts of a công văn, a báo cáo or a kế hoạch
/// in the parts that Nghị định 30/2020/NĐ-CP, annex I, gives it. It holds no numbers and no rules
/// of layout: writers (docx, html, plain_text) only place it, so all three say the same.
///
/// The number and the day stay blank, because the records office gives them; the signature stays
/// blank, because this is a draft for the person who signs (tham mưu).
#pragma once
#include <algorithm>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "calendar/date.hpp"
#include "documents/sentences.hpp"

namespace sansang::documents {

enum class ParagraphKind {
  Body,     ///< justified, first line indented
  Item,     ///< "- …" in a list
  Heading,  ///< "1. …", bold
  Note      ///< italic
};

struct Paragraph {
  ParagraphKind kind = ParagraphKind::Body;
  std::string text;
};

enum class Alignment { Left, Centre, Right };

struct TableColumn {
  std::string heading;
  Alignment alignment = Alignment::Left;
  int width = 1;  ///< share of the table's width, relative to the other columns
};

/// Its heading row is repeated on every page. Every row has as many cells as columns.
struct DocumentTable {
  std::string caption;  ///< may be empty
  std::vector<TableColumn> columns;
  std::vector<std::vector<std::string>> rows;
  std::vector<std::size_t> strong_rows = {};  ///< sums and headings of groups: bold
  bool is_wide = false;                       ///< many narrow columns: set in small type
  bool is_strong(std::size_t row) const {
    return std::find(strong_rows.begin(), strong_rows.end(), row) != strong_rows.end();
  }
};

/// Whether row `i` may not be parted from row `i` + 1 by the end of a page: no single row stands
/// alone on a page, and a table of at most `whole` rows is not torn apart. `i` counts from 0.
bool stays_with_next_row(const DocumentTable& table, std::size_t i, std::size_t whole);

using Block = std::variant<Paragraph, DocumentTable>;

/// Phụ lục: begins on a new page after the signature.
struct Annex {
  std::string label;      ///< "PHỤ LỤC I"
  std::string title;      ///< tên phụ lục
  std::string reference;  ///< "(Kèm theo Công văn số …)"
  std::vector<Block> body;
};

struct OfficialDocument {
  std::string language;        ///< "vi", "en": of the texts
  std::string superior_body;   ///< UBND TỈNH KIÊN GIANG
  std::string issuing_body;    ///< SỞ Y TẾ
  std::string national_title;  ///< quốc hiệu
  std::string motto;           ///< tiêu ngữ
  std::string number_line;     ///< "Số:        /SYT-KHTC"
  std::string place_and_date;  ///< "Kiên Giang, ngày … tháng … năm 2022"
  std::string draft_mark;      ///< "DỰ THẢO"; empty on the final text
  std::string type_title;      ///< "BÁO CÁO"; empty for a công văn
  std::string subject;  ///< trích yếu: "V/v …" of a công văn, or the line below the title
  std::string addressees_label;
  std::vector<std::string> addressees;  ///< Kính gửi; empty: not addressed
  std::vector<Block> body;
  std::string closing;  ///< the last paragraph, with "./."
  std::string recipients_label;
  std::vector<std::string> recipients;         ///< Nơi nhận
  std::vector<std::string> signing_authority;  ///< "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"
  std::string signatory;                       ///< without academic titles; empty: blank
  std::vector<Annex> annexes;
};

/// What an office prints on every document.
struct Letterhead {
  std::string superior_body;
  std::string issuing_body;
  std::string symbol;  ///< after the blank number: "SYT-KHTC", "BC-SYT"
  std::string place;
  int year = 0;  ///< of the blank date
  std::vector<std::string> recipients;
  std::vector<std::string> signing_authority;
  std::string signatory;
  bool draft = true;
};

/// A document with its head and foot filled and everything between them empty.
OfficialDocument with_letterhead(const Letterhead& letterhead, const Sentences& sentences);

void add_paragraph(OfficialDocument& document, ParagraphKind kind, std::string text);

}  // namespace sansang::documents
