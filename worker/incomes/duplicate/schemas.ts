import * as z from "zod";
import { name } from "../../core/http/fields";
import { year } from "../master/schemas";

const unit = () => z.string().min(1).max(64);

export const duplicateBody = z
  .strictObject({
    name: name(200),
    year: year(),
    inflate: z.boolean(),
    business_unit_id: unit().nullable(),
  })
  .partial();
export type DuplicateBody = z.output<typeof duplicateBody>;

export const exampleBody = z.strictObject({ business_unit_id: unit().optional() });
