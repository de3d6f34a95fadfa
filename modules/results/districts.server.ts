import "server-only";
import { cache } from "react";
import { getDb } from "@/modules/ops/db.server";

/** An electoral district (dapil): the code of its region, and the seats that it elects. */
export type DistrictRow = { code: string; name: string; seats: number };

/** The districts of a contest by code; none for a contest that is not decided by districts, or that does not exist. */
export const listDistricts = cache(async (contest: string): Promise<DistrictRow[]> => {
  const rows = await getDb().district.findMany({
    where: { contest: { slug: contest } },
    include: { region: { select: { name: true } } },
    orderBy: { regionCode: "asc" },
  });
  return rows.map(({ regionCode, region, seats }) => ({ code: regionCode, name: region.name, seats }));
});
