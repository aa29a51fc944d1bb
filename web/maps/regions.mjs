// SPDX-License-Identifier: Apache-2.0
// What is drawn: one entry a map, with the islands that would shrink the mainland and therefore
// get a window of their own. `at` is the day on which the units of the map are those in force.
export const regions = [
  {
    map: "kien_giang_2023", source: "vn_communes_2023.geojson", at: "2023-04-10", provinces: ["91"],
    insets: [
      { name: "Phú Quốc", codes: ["31078", "31081", "31084", "31087", "31090", "31093", "31096", "31102"] },
      { name: "Kiên Hải", codes: ["31108", "31111", "31114", "31115"] },
      { name: "Thổ Châu", codes: ["31105"] },
    ],
  },
  { map: "bac_giang_thai_nguyen_2023", source: "vn_communes_2023.geojson", at: "2023-04-10", provinces: ["19", "24"], insets: [] },
  {
    map: "an_giang_2025", source: "vn_communes_2025.geojson", at: "2025-07-01", provinces: ["91"],
    insets: [
      { name: "Phú Quốc", codes: ["31078"] },
      { name: "Kiên Hải", codes: ["31108"] },
      { name: "Thổ Châu", codes: ["31105"] },
    ],
  },
  { map: "bac_ninh_thai_nguyen_2025", source: "vn_communes_2025.geojson", at: "2025-07-01", provinces: ["19", "24"], insets: [] },
];
