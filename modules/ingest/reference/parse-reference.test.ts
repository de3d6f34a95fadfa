import fc from "fast-check";
import { expect, test } from "vitest";
import { listCountedKeys, parseCandidates, parseDistricts, parseParties } from "./parse-reference";

const party = (nomor_urut: unknown, nama: unknown, is_aceh = false) => ({
  ts: "2024-02-17 16:00:02",
  id_partai: 100001,
  id_pilihan: nomor_urut,
  is_aceh,
  nama,
  nama_lengkap: nama,
  nomor_urut,
  warna: "#00764A",
});

test("parties come in ballot order, with Aceh's own marked", () => {
  const json = {
    "18": party(18, "Partai Nanggroe Aceh", true),
    "1": party(1, "Partai  Kebangkitan Bangsa "),
  };
  expect(parseParties(json)).toEqual({
    ok: true,
    value: [
      { key: "1", number: 1, name: "Partai Kebangkitan Bangsa", isLocal: false },
      { key: "18", number: 18, name: "Partai Nanggroe Aceh", isLocal: true },
    ],
  });
});

test("candidates are taken in the shape of ppwp.json and of caleg/dpd", () => {
  const json = {
    "695855": { nama: "AANYA RINA", nomor_urut: 2, jenis_kelamin: "P", tempat_tinggal: "KOTA BANDUNG" },
    "695854": { nama: "AA ADE", nomor_urut: "1" },
  };
  expect(parseCandidates(json)).toEqual({
    ok: true,
    value: [
      { key: "695854", number: 1, name: "AA ADE" },
      { key: "695855", number: 2, name: "AANYA RINA" },
    ],
  });
});

test.each([
  [[], "no record"],
  [null, "no record"],
  [{}, "lists nobody"],
  [{ a: party(1, "A") }, 'key "a"'],
  [{ "1": party(0, "A") }, "no ballot number"],
  [{ "1": party(1.5, "A") }, "no ballot number"],
  [{ "1": party(1, " ") }, "no name"],
  [{ "1": null }, "no ballot number"],
  [{ "1": party(1, "A"), "2": party(1, "B") }, "twice"],
])("%j is refused: %s", (json, why) => {
  expect(parseParties(json)).toMatchObject({ ok: false, failure: expect.stringContaining(why) });
});

test("districts come in both of KPU's spellings, and only those of their region", () => {
  expect(parseDistricts([{ nama: "ACEH I", id: 1101, kode: "1101" }], "0")).toMatchObject({ ok: true });
  const rows = [{ id_dapil: 7, kode_dapil: "360202", nama_dapil: "LEBAK 2" }];
  expect(parseDistricts(rows, "3602")).toEqual({ ok: true, value: [{ code: "360202", name: "LEBAK 2" }] });
  expect(parseDistricts(rows, "3603")).toMatchObject({ ok: false });
  for (const wrong of [{}, [], [null], [{ kode: 1101, nama: "x" }], [{ kode: "1101" }], [...rows, ...rows]])
    expect(parseDistricts(wrong, "0")).toMatchObject({ ok: false });
});

test("keys of a result are those that are counted, and nothing makes the parsers throw", () => {
  const file = {
    chart: { null: null, "310002": 5, persen: 1 },
    table: { "3171": { "310001": 2 }, "3172": null },
  };
  expect(listCountedKeys(file)).toEqual(["310001", "310002"]);
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      parseParties(json);
      parseCandidates(json);
      parseDistricts(json, "0");
    }),
  );
});
