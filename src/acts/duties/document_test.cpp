// SPDX-License-Identifier: Apache-2.0
// The register: the two letters as they are shipped, standing on a day, corrections as versions,
// files, and who may read and change what.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "acts/duties/document_file.hpp"
#include "acts/duties/document_record.hpp"
#include "acts/duties/document_register.hpp"
#include "acts/duties/duty_load.hpp"
#include "acts/duties/duty_samples.hpp"

namespace sansang::acts {
namespace {

using accounts::Role;
using samples::now;
using samples::today;
using testing::ElementsAre;
using testing::HasSubstr;

const OfficialDocumentId letter_3183("3183-syt-khtc-2022"), letter_3109("3109-syt-khtc-2022");

struct Register : testing::Test {
  std::unique_ptr<store::Store> store = store::memory::make_memory_store();
  samples::Duties duties{*store};
  accounts::Caller officer = samples::province_officer();
  accounts::Caller centre = samples::a_caller(Role::RecordsOffice, false);

  Register() {
    store->commit(samples::registers());
    for (const auto& ready : duties.rules().documents)
      if (ready.province == "91") load_duties(*store, ready, officer.account.id, false, now);
  }
  DutyDesk desk() { return duties.desk(); }
  DocumentInput input(const char* id, const char* number) {
    DocumentInput made;
    made.document = OfficialDocumentId(id);
    made.number = number;
    made.issuer = "Sở Y tế Kiên Giang";
    made.issued_on = today;
    made.subject = "Về oxy y tế";
    return made;
  }
  KeptView kept(const Result<KeptOutcome>& outcome) {
    EXPECT_TRUE(outcome && std::holds_alternative<KeptView>(*outcome))
        << (outcome ? std::get<std::vector<Finding>>(*outcome).front().code : outcome.error().code);
    return outcome && std::holds_alternative<KeptView>(*outcome) ? std::get<KeptView>(*outcome)
                                                                 : KeptView{};
  }
  std::vector<std::string> numbers(const std::string& query) {
    std::vector<std::string> all;
    for (const auto& row : document_register(desk(), officer, query, today).rows)
      all.push_back(row.number);
    return all;
  }
};

TEST_F(Register, letter_3109_is_shown_as_paused_by_the_note_of_3183) {
  const auto page = document_page(desk(), officer, letter_3109, today).value();
  EXPECT_EQ(page.standing, duties::StandingKind::Paused);
  EXPECT_THAT(page.standing_vi, HasSubstr("Tạm dừng theo 3183/SYT-KHTC (ghi chú cuối công văn"));
  EXPECT_THAT(page.standing_en, HasSubstr("3183/SYT-KHTC"));
  const auto before = document_page(desk(), officer, letter_3109, date(2022, 9, 12)).value();
  EXPECT_EQ(before.standing, duties::StandingKind::InForce);
  const auto of_3183 = document_page(desk(), officer, letter_3183, today).value();
  ASSERT_EQ(of_3183.relations.size(), 2U);
}

TEST_F(Register, the_search_needs_no_diacritics) {
  EXPECT_THAT(numbers("hoan tra may tao oxy"), ElementsAre("3109/SYT-KHTC"));
  EXPECT_THAT(numbers("BO Y TE"), ElementsAre("4795/BYT-TB-CT"));
  EXPECT_EQ(numbers("").size(), 3U);
  EXPECT_EQ(numbers("không có").size(), 0U);
}

TEST_F(Register, a_correction_is_a_version_and_an_old_one_is_refused) {
  auto first = input("d1", "77/SYT-NVY");
  const auto entered = kept(record_document(desk(), officer, first, now, ""));
  EXPECT_TRUE(kept(record_document(desk(), officer, first, now, "")).already_known) << "a retry";
  auto correction = first;
  correction.subject = "Về oxy y tế tại tuyến huyện";
  correction.version = entered.version;
  kept(record_document(desk(), officer, correction, now, ""));
  auto late = first;
  late.signer = "Nguyễn Văn A";
  late.version = entered.version;
  const auto refused = record_document(desk(), officer, late, now, "");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "changed_meanwhile");
  const auto page = document_page(desk(), officer, first.document, today).value();
  ASSERT_EQ(page.history.size(), 2U);
  EXPECT_EQ(page.history[0].subject, "Về oxy y tế");
  EXPECT_EQ(page.document.subject, "Về oxy y tế tại tuyến huyện");
}

TEST_F(Register, what_is_wrong_is_found_at_once_and_a_doubt_can_be_confirmed) {
  auto draft = input("d1", "77/SYT-NVY");
  draft.direction = duties::DocumentDirection::OwnDraft;
  const auto refused = record_document(desk(), officer, draft, now, "").value();
  EXPECT_EQ(std::get<std::vector<Finding>>(refused).front().code, "document_draft_with_number");
  auto twice = input("d2", "3183/SYT-KHTC");
  const auto doubted = record_document(desk(), officer, twice, now, "").value();
  EXPECT_EQ(std::get<std::vector<Finding>>(doubted).front().code, "document_twice");
  twice.confirmed = {"document_twice"};
  kept(record_document(desk(), officer, twice, now, ""));
}

TEST_F(Register, a_centre_sees_what_gives_it_duties_and_cannot_change_or_pause_it) {
  const auto page = document_page(desk(), centre, letter_3183, today);
  ASSERT_TRUE(page) << "the letter gives its centre duties";
  EXPECT_TRUE(document_page(desk(), centre, letter_3109, today)) << "named by that letter";
  DocumentInput change = input("3183-syt-khtc-2022", "3183/SYT-KHTC");
  change.version = page->version;
  EXPECT_EQ(record_document(desk(), centre, change, now, "").error().code, "not_allowed");
  kept(record_document(desk(), centre, input("own", "5/TTYT-AB"), now, ""));
  RelationInput pause;
  pause.relation = "r1";
  pause.document = OfficialDocumentId("own");
  pause.other = letter_3183;
  pause.kind = duties::RelationKind::Pauses;
  pause.from = today;
  EXPECT_EQ(record_relation(desk(), centre, pause, now, "").error().code, "not_allowed");
  pause.kind = duties::RelationKind::CarriesOut;
  kept(record_relation(desk(), centre, pause, now, ""));
  kept(record_document(desk(), officer, input("d9", "99/SYT"), now, ""));
  const auto foreign = document_page(desk(), centre, OfficialDocumentId("d9"), today);
  ASSERT_FALSE(foreign);
  EXPECT_EQ(foreign.error().code, "unknown_document");
}

TEST_F(Register, a_scan_of_40_mb_is_kept_and_given_back_to_be_saved) {
  std::string scan = "%PDF-1.7\n";
  scan.resize(std::size_t{40} << 20, 'x');
  const auto attached = attach_to_document(desk(), officer, letter_3183,
                                           {"Công văn 3183 (bản ký).pdf", scan}, now, "");
  ASSERT_TRUE(attached) << attached.error().code;
  const auto page = document_page(desk(), officer, letter_3183, today).value();
  ASSERT_EQ(page.document.files.size(), 1U);
  EXPECT_EQ(page.document.files[0].name, "Công văn 3183 (bản ký).pdf");
  const auto file =
      file_of_document(desk(), centre, letter_3183, page.document.files[0].hash, today);
  ASSERT_TRUE(file);
  EXPECT_EQ(file->media_type, "application/pdf");
  EXPECT_TRUE(file->bytes == scan);
}

TEST_F(Register, a_file_that_runs_or_is_empty_is_refused) {
  const auto refusal = [&](std::string name, std::string bytes) {
    const auto answer = attach_to_document(desk(), officer, letter_3183,
                                           {std::move(name), std::move(bytes)}, now, "");
    return answer ? std::string("taken") : answer.error().code;
  };
  EXPECT_EQ(refusal("a.pdf", "MZ\x90 an exe that calls itself a paper"), "file_type_refused");
  EXPECT_EQ(refusal("a.html", "<html>"), "file_type_refused");
  EXPECT_EQ(refusal("a.pdf", ""), "file_empty");
  EXPECT_EQ(file_of_document(desk(), officer, letter_3183, "no-such-hash", today).error().code,
            "unknown_file");
}

TEST_F(Register, loading_twice_adds_nothing_and_leaves_what_people_changed) {
  const auto& ready = duties.rules().documents;
  const auto again = std::find_if(ready.begin(), ready.end(),
                                  [](const auto& each) { return each.province == "91"; });
  const auto position = store->position();
  const auto loaded = load_duties(*store, *again, officer.account.id, false, now);
  EXPECT_EQ(loaded.documents + loaded.relations + loaded.duties + loaded.assignments, 0);
  EXPECT_EQ(store->position(), position);
}

}  // namespace
}  // namespace sansang::acts
