-- The page of a region shows the remarks on its row among all those on the file of the unit above.
CREATE INDEX "remark_contest_id_place_code_idx" ON "remark"("contest_id", "place_code");
