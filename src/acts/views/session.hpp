// SPDX-License-Identifier: Apache-2.0
/// Who is signed in and what they may do; alerts acknowledged; levels; audit rows; all the small
/// views of the API.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/fields.hpp"
#include "base/id.hpp"
#include "calendar/date.hpp"

namespace sansang::acts {

struct SignInInput {
  AccountId account;
  std::string password;
};
template <class V, class R>
requires RecordOf<R, SignInInput>
void fields(V&& v, R& r) {
  v("account", r.account);
  v("password", r.password);
}

struct NamedFacility {
  FacilityId facility;
  std::string name;
  bool own = false;  ///< their own house: what they report is its own word, not typed on behalf
};
template <class V, class R>
requires RecordOf<R, NamedFacility>
void fields(V&& v, R& r) {
  v("facility", r.facility);
  v("name", r.name);
  v("own", r.own);
}

/// A role that the person holds today.
struct HeldRole {
  std::string role;
  OrganisationId organisation;
  std::string organisation_name;
  std::optional<Date> from, to;  ///< `to`: first day no longer valid
  bool stands_in = false;        ///< as a deputy
};
template <class V, class R>
requires RecordOf<R, HeldRole>
void fields(V&& v, R& r) {
  v("role", r.role);
  v("organisation", r.organisation);
  v("organisation_name", r.organisation_name);
  v("valid_from", r.from);
  v("valid_to", r.to);
  v("stands_in", r.stands_in);
}

struct Me {
  AccountId account;
  std::string full_name;
  bool must_choose_password = false;  ///< signed in with a one-time code
  std::vector<HeldRole> appointments;
  std::vector<std::string> permissions;
  std::vector<NamedFacility> facilities;  ///< those whose form they may fill
  std::string province, province_name;
  Date today{};
  Instant now{};  ///< the program's clock, which a demo sets back; the browser counts on from it
  bool simulated = false;  ///< the data are of the demo province
};
template <class V, class R>
requires RecordOf<R, Me>
void fields(V&& v, R& r) {
  v("account", r.account);
  v("full_name", r.full_name);
  v("must_choose_password", r.must_choose_password);
  v("appointments", r.appointments);
  v("permissions", r.permissions);
  v("facilities", r.facilities);
  v("province", r.province);
  v("province_name", r.province_name);
  v("today", r.today);
  v("now", r.now);
  v("simulated", r.simulated);
}

struct AcknowledgeInput {
  AlertId alert;
  Instant until{};
  std::string note;
};
template <class V, class R>
requires RecordOf<R, AcknowledgeInput>
void fields(V&& v, R& r) {
  v("alert", r.alert);
  v("until", r.until);
  v("note", r.note);
}

/// A level proposed by rule; a committee decides it with a number and a signer.
struct LevelView {
  UnitCode unit;
  std::string unit_name;
  Date week_start{};
  std::string rule_set, document_number, numerator;
  std::optional<std::int64_t> cases, population;
  std::optional<double> incidence_per_100k;
  std::optional<std::int64_t> level;
  std::vector<std::string> decided_by, notes_vi, notes_en;
};
template <class V, class R>
requires RecordOf<R, LevelView>
void fields(V&& v, R& r) {
  v("unit", r.unit);
  v("unit_name", r.unit_name);
  v("week_start", r.week_start);
  v("rule_set", r.rule_set);
  v("document_number", r.document_number);
  v("numerator", r.numerator);
  v("cases", r.cases);
  v("population", r.population);
  v("incidence_per_100k", r.incidence_per_100k);
  v("level", r.level);
  v("decided_by", r.decided_by);
  v("notes_vi", r.notes_vi);
  v("notes_en", r.notes_en);
}

struct AuditView {
  std::int64_t n = 0;
  Instant at{};
  std::string actor, unit, action, object, chain_hash;
  bool succeeded = true;
  std::string actor_name;  ///< full name; empty: not a person of the program
};
template <class V, class R>
requires RecordOf<R, AuditView>
void fields(V&& v, R& r) {
  v("n", r.n);
  v("at", r.at);
  v("actor", r.actor);
  v("unit", r.unit);
  v("action", r.action);
  v("object", r.object);
  v("chain_hash", r.chain_hash);
  v("succeeded", r.succeeded);
  v("actor_name", r.actor_name);
}

}  // namespace sansang::acts
