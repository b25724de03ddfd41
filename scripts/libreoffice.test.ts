import { expect, it } from "vitest";
import { checkInOffice, findOffice } from "./libreoffice.ts";

const office = findOffice();

it.skipIf(office === null)(
  "LibreOffice, where there is one, opens CSV and XLSX as they are meant",
  {
    timeout: 300_000,
  },
  () => {
    expect(checkInOffice(office ?? "")).toEqual([]);
  },
);
