// SPDX-License-Identifier: Apache-2.0
/// A daily report as it is sent (JSON, schema/api.yaml ReportInput). Counts of patients and beds
/// that were typed with a fraction are set aside: their fields are unknown in the report, and the
/// checks name them beside everything else that is wrong instead of refusing the whole body.
#pragma once
#include <string_view>

#include "acts/views/report.hpp"

namespace sansang::acts {

/// Faults of documents/json_fields.hpp: not_json, json_too_deep, json_key_twice, unknown_field,
/// missing_field, wrong_type.
Result<ReportInput> read_report_input(std::string_view body);

}  // namespace sansang::acts
