-- SPDX-License-Identifier: Apache-2.0
-- A boat that sails every so many days from a known day, beside the days of the week.
alter table route add column sailing_every_days {int};
alter table route add column sailing_from {text};
