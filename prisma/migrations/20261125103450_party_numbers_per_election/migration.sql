-- DropIndex
DROP INDEX "party_ballot_number_key";
