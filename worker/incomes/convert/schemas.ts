import * as z from "zod";
import { AREA_UNITS, VOLUME_UNITS } from "../engine/units";

export const convertBody = z
  .strictObject({
    case_commodity_id: z.string().min(1).max(64),
    area_unit: z.enum(AREA_UNITS),
    volume_unit: z.enum(VOLUME_UNITS),
    currency: z.string().max(10),
    base_revision: z.int().min(1),
  })
  .partial();
export type ConvertBody = z.output<typeof convertBody>;
