// SPDX-License-Identifier: Apache-2.0
/// The fields of what the store itself adds to the records of the domain: credentials, sessions,
/// plans, cases, audit rows, stored reports. The names are the columns of schema/*.sql.
#pragma once
#include "store/store.hpp"

namespace sansang::store {

template <class V, class R>
requires RecordOf<R, Credential>
void fields(V&& v, R& r) {
  v("account", r.account);
  v("password_hash", r.password_hash);
  v("one_time_until", r.one_time_until);
}

template <class V, class R>
requires RecordOf<R, Session>
void fields(V&& v, R& r) {
  v("token_hash", r.token_hash);
  v("account", r.account);
  v("opened_at", r.opened_at);
  v("seen_at", r.seen_at);
  v("closed_at", r.closed_at);
}

template <class V, class R>
requires RecordOf<R, StoredPlan>
void fields(V&& v, R& r) {
  v("plan", r.id);
  v("computed_from", r.computed_from);
  v("made_at", r.made_at);
  v("made_by", r.made_by);
  v("first_day", r.first_day);
  v("network_json", r.network_json);
  v("plan_json", r.plan_json);
}

template <class V, class R>
requires RecordOf<R, CaseCount>
void fields(V&& v, R& r) {
  v("unit", r.unit);
  v("day", r.day);
  v("cases", r.cases);
  v("source", r.source);
  v("held", r.held);
}

template <class V, class R>
requires RecordOf<R, OutgoingMessage>
void fields(V&& v, R& r) {
  v("peer", r.peer);
  v("kind", r.kind);
  v("body", r.body);
}

/// The row that the chain hash covers.
template <class V, class R>
void audit_content(V&& v, R& r) {
  v("n", r.n);
  v("at", r.at);
  v("actor", r.actor);
  v("unit", r.unit);
  v("action", r.action);
  v("object", r.object);
  v("before_hash", r.before_hash);
  v("after_hash", r.after_hash);
  v("address", r.address);
  v("succeeded", r.succeeded);
}
template <class V, class R>
requires RecordOf<R, AuditRow>
void fields(V&& v, R& r) {
  audit_content(v, r);
  v("chain_hash", r.chain_hash);
}

template <class V, class R>
requires RecordOf<R, StoredReport>
void fields(V&& v, R& r) {
  v("position", r.position);
  fields(v, r.report);
}

}  // namespace sansang::store
