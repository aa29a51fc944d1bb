// SPDX-License-Identifier: Apache-2.0
/// Who may sign, and how the signing block reads (Nghị định 30/2020/NĐ-CP, article 13): the head
/// (GIÁM ĐỐC), a deputy for the head (KT.), somebody on orders (TL.) or by written authorisation
/// for a time and a matter (TUQ.). An authority is dated; recording it gives no authority, the
/// decision named in it does.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/fields.hpp"
#include "base/finding.hpp"
#include "base/id.hpp"
#include "calendar/date.hpp"
#include "duties/official_document.hpp"

namespace sansang::duties {

enum class SigningForm {
  Head,             ///< thủ trưởng: GIÁM ĐỐC
  DeputyForHead,    ///< KT.: ký thay
  OnOrders,         ///< TL.: ký thừa lệnh
  ByAuthorisation,  ///< TUQ.: ký thừa ủy quyền
};
constexpr std::array<std::pair<SigningForm, std::string_view>, 4> names_of(SigningForm) {
  return {{{SigningForm::Head, "head"},
           {SigningForm::DeputyForHead, "deputy_for_head"},
           {SigningForm::OnOrders, "on_orders"},
           {SigningForm::ByAuthorisation, "by_authorisation"}}};
}

struct SignerAuthority {
  Id<SignerAuthority> id;
  OrganisationId organisation;
  AccountId person;
  std::string full_name;  ///< without academic titles
  SigningForm form = SigningForm::Head;
  std::string head_title;       ///< "GIÁM ĐỐC"
  std::string own_title;        ///< "PHÓ GIÁM ĐỐC"; not used for the head
  std::string decision_number;  ///< that gives the authority
  std::optional<Date> decided_on;
  Date from{};
  std::optional<Date> to;           ///< first day no longer valid
  std::vector<DocumentKind> kinds;  ///< empty: every kind
  bool operator==(const SignerAuthority&) const = default;
};
template <class V, class R>
requires RecordOf<R, SignerAuthority>
void fields(V&& v, R& r) {
  v("authority", r.id);
  v("organisation", r.organisation);
  v("person", r.person);
  v("full_name", r.full_name);
  v("form", r.form);
  v("head_title", r.head_title);
  v("own_title", r.own_title);
  v("decision_number", r.decision_number);
  v("decided_on", r.decided_on);
  v("from", r.from);
  v("to", r.to);
  v("kinds", r.kinds);
}

bool may_sign(const SignerAuthority& authority, DocumentKind kind, Date day);

/// The lines above the name: "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC".
std::vector<std::string> signing_block(const SignerAuthority& authority);

/// signer_without_title, signer_without_decision (KT. needs none beside the appointment: only TL.
/// and TUQ.), signer_authorisation_without_end (TUQ. is limited in time), signer_period.
std::vector<Finding> check_signer(const SignerAuthority& authority);

/// A saved "Nơi nhận".
struct RecipientList {
  Id<RecipientList> id;
  std::string name;
  OrganisationId organisation;  ///< whose list
  std::vector<std::string> lines;
  bool operator==(const RecipientList&) const = default;
};
template <class V, class R>
requires RecordOf<R, RecipientList>
void fields(V&& v, R& r) {
  v("recipient_list", r.id);
  v("name", r.name);
  v("organisation", r.organisation);
  v("lines", r.lines);
}

}  // namespace sansang::duties
