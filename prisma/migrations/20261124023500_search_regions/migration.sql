-- A search by name looks at the 92 thousand regions above the polling stations, not at all 915 thousand.
CREATE INDEX "region_above_station" ON "region" ("code", "name", "level") WHERE "level" <= 4;
