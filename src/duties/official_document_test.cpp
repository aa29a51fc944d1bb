// SPDX-License-Identifier: Apache-2.0
#include "duties/official_document.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace sansang::duties {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

OfficialDocument letter(const char* id, const char* number, Date day, const char* subject) {
  OfficialDocument document;
  document.id = OfficialDocumentId(id);
  document.number = number;
  document.issuer = "Sở Y tế Kiên Giang";
  document.issued_on = day;
  document.subject = subject;
  return document;
}

const OfficialDocument of_readiness =
    letter("3183", "3183/SYT-KHTC", date(2022, 9, 13), "Bảo đảm oxy y tế");
const OfficialDocument of_return =
    letter("3109", "3109/SYT-KHTC", date(2022, 9, 6), "Hoàn trả hệ thống máy tạo oxy");
const std::vector<OfficialDocument> both = {of_readiness, of_return};

DocumentRelation relation(const char* id, RelationKind kind, Date from) {
  DocumentRelation made;
  made.id = Id<DocumentRelation>(id);
  made.document = of_readiness.id;
  made.other = of_return.id;
  made.kind = kind;
  made.from = from;
  made.note = "ghi chú cuối công văn";
  return made;
}

std::vector<std::string> codes(const std::vector<Finding>& findings) {
  std::vector<std::string> all;
  for (const auto& finding : findings) all.push_back(finding.code);
  return all;
}

TEST(DocumentStanding, TheNoteOf3183Pauses3109FromItsDay) {
  const std::vector<DocumentRelation> relations = {
      relation("a", RelationKind::Pauses, date(2022, 9, 13))};
  EXPECT_EQ(standing_of(of_return, relations, date(2022, 9, 5)).kind, StandingKind::NotYetIssued);
  EXPECT_EQ(standing_of(of_return, relations, date(2022, 9, 12)).kind, StandingKind::InForce);
  const auto standing = standing_of(of_return, relations, date(2022, 9, 13));
  EXPECT_EQ(standing.kind, StandingKind::Paused);
  EXPECT_EQ(sentence_of(standing, both),
            (Sentence{"document.standing.paused",
                      {{"number", "3183/SYT-KHTC"}, {"note", "ghi chú cuối công văn"}}}));
}

TEST(DocumentStanding, APauseEndsAndReplacingOutweighsIt) {
  auto pause = relation("a", RelationKind::Pauses, date(2022, 9, 13));
  pause.to = date(2022, 12, 1);
  const auto carried = relation("b", RelationKind::CarriesOut, date(2022, 9, 13));
  const auto replaced = relation("c", RelationKind::Replaces, date(2022, 10, 1));
  EXPECT_EQ(standing_of(of_return, {pause, carried}, date(2022, 12, 1)).kind,
            StandingKind::InForce);
  EXPECT_EQ(standing_of(of_return, {pause, carried, replaced}, date(2022, 10, 1)).kind,
            StandingKind::Replaced);
}

RC_GTEST_PROP(DocumentStanding, does_not_depend_on_the_order_of_relations, ()) {
  std::vector<DocumentRelation> relations;
  const auto count = *rc::gen::inRange(0, 6);
  for (int i = 0; i < count; ++i)
    relations.push_back(relation(std::to_string(i).c_str(),
                                 static_cast<RelationKind>(*rc::gen::inRange(0, 5)),
                                 date(2022, 9, 10) + std::chrono::days{*rc::gen::inRange(0, 5)}));
  const auto day = date(2022, 9, 10) + std::chrono::days{*rc::gen::inRange(0, 8)};
  const auto before = standing_of(of_return, relations, day);
  std::reverse(relations.begin(), relations.end());
  RC_ASSERT(standing_of(of_return, relations, day) == before);
}

TEST(DocumentSearch, FindsWithoutDiacriticsAndInAnyOrder) {
  EXPECT_TRUE(matches(of_return, "may tao OXY"));
  EXPECT_TRUE(matches(of_return, "kien giang 3109"));
  EXPECT_TRUE(matches(of_return, ""));
  EXPECT_FALSE(matches(of_return, "3183"));
  auto draft = of_return;
  draft.id = OfficialDocumentId("draft");
  draft.issued_on.reset();
  const auto all = found({of_return, of_readiness, draft}, "oxy");
  ASSERT_EQ(all.size(), 3u);
  EXPECT_EQ(all[0].id, draft.id);
  EXPECT_EQ(all[1].id, of_readiness.id);
}

TEST(DocumentCheck, NamesWhatIsMissingOrDoubtful) {
  const auto today = date(2022, 9, 20);
  EXPECT_THAT(check_document(of_readiness, both, today), IsEmpty());
  auto same = of_readiness;
  same.id = OfficialDocumentId("again");
  same.number = "3183/syt-khtc";
  EXPECT_THAT(codes(check_document(same, both, today)), ElementsAre("document_twice"));
  same.number = "";
  same.issued_on.reset();
  EXPECT_THAT(codes(check_document(same, both, today)),
              ElementsAre("document_without_number", "document_without_day"));
  same.direction = DocumentDirection::OwnDraft;
  EXPECT_THAT(check_document(same, both, today), IsEmpty());
  same.number = "12/BC-SYT";
  same.issued_on = date(2022, 9, 21);
  EXPECT_THAT(codes(check_document(same, both, today)),
              ElementsAre("document_draft_with_number", "document_issued_later"));
}

TEST(RelationCheck, BothDocumentsAreKnownAndDifferent) {
  auto made = relation("a", RelationKind::Pauses, date(2022, 9, 13));
  EXPECT_THAT(check_relation(made, both), IsEmpty());
  made.other = made.document;
  EXPECT_THAT(codes(check_relation(made, both)), ElementsAre("relation_with_itself"));
  made.other = OfficialDocumentId("4795");
  EXPECT_THAT(codes(check_relation(made, both)), ElementsAre("relation_document_unknown"));
  made.other = {};
  made.to = made.from;
  EXPECT_THAT(codes(check_relation(made, both)),
              ElementsAre("relation_without_other", "relation_period"));
}

}  // namespace
}  // namespace sansang::duties
