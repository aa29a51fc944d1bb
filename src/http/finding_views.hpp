// SPDX-License-Identifier: Apache-2.0
/// Findings for the browser: with the sentences of both languages, and as a refusal (422) beside
/// the usual form of a fault. Include in .cpp files only.
#pragma once
#include "acts/views/report.hpp"
#include "http/application.hpp"
#include "http/codec.hpp"

namespace sansang::http {

inline std::vector<acts::FindingView> finding_views(const std::vector<Finding>& findings,
                                                    Application& app) {
  const auto word_of = [](Severity severity) -> std::string {
    if (severity == Severity::Error) return "error";
    return severity == Severity::Doubt ? "doubt" : "note";
  };
  std::vector<acts::FindingView> views;
  for (const auto& finding : findings)
    views.push_back({finding.code, word_of(finding.severity), finding.where.field, finding.value,
                     app.vietnamese.sentence_of(finding), app.english.sentence_of(finding)});
  return views;
}

/// 422 with every finding.
inline Response refused(const char* code, const std::vector<Finding>& findings, const Call& call,
                        Application& app) {
  const Fault why{code, {}};
  documents::Json body;
  body["code"] = why.code;
  body["sentence_vi"] = app.vietnamese.sentence_of(why);
  body["sentence_en"] = app.english.sentence_of(why);
  body["quote"] = call.request.id;
  body["findings"] = documents::to_json_value(finding_views(findings, app));
  return json_response(422, body.dump());
}

}  // namespace sansang::http
