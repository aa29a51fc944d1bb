// SPDX-License-Identifier: Apache-2.0
#include "duties/signer.hpp"

#include <algorithm>

#include "base/vietnamese.hpp"
#include "duties/field_place.hpp"

namespace sansang::duties {
namespace {

const char* mark_of(SigningForm form) {
  switch (form) {
    case SigningForm::Head:
      return "";
    case SigningForm::DeputyForHead:
      return "KT. ";
    case SigningForm::OnOrders:
      return "TL. ";
    case SigningForm::ByAuthorisation:
      return "TUQ. ";
  }
  return "";
}

}  // namespace

bool may_sign(const SignerAuthority& authority, DocumentKind kind, Date day) {
  const auto& kinds = authority.kinds;
  return authority.from <= day && (!authority.to || day < *authority.to) &&
         (kinds.empty() || std::find(kinds.begin(), kinds.end(), kind) != kinds.end());
}

std::vector<std::string> signing_block(const SignerAuthority& authority) {
  std::vector<std::string> lines = {mark_of(authority.form) + authority.head_title};
  if (authority.form != SigningForm::Head) lines.push_back(authority.own_title);
  return lines;
}

std::vector<Finding> check_signer(const SignerAuthority& authority) {
  std::vector<Finding> findings;
  const bool is_head = authority.form == SigningForm::Head;
  if (trimmed(authority.head_title).empty() || (!is_head && trimmed(authority.own_title).empty()))
    findings.push_back({"signer_without_title",
                        Severity::Error,
                        field_place("own_title"),
                        authority.full_name,
                        {}});
  const bool needs_decision =
      authority.form == SigningForm::OnOrders || authority.form == SigningForm::ByAuthorisation;
  if (needs_decision && (trimmed(authority.decision_number).empty() || !authority.decided_on))
    findings.push_back({"signer_without_decision",
                        Severity::Error,
                        field_place("decision_number"),
                        authority.full_name,
                        {}});
  if (authority.form == SigningForm::ByAuthorisation && !authority.to)
    findings.push_back({"signer_authorisation_without_end",
                        Severity::Error,
                        field_place("to"),
                        authority.full_name,
                        {}});
  if (authority.to && *authority.to <= authority.from) {
    const auto day = vietnamese_date(*authority.to);
    findings.push_back({"signer_period", Severity::Error, field_place("to"), day, {}});
  }
  return findings;
}

}  // namespace sansang::duties
