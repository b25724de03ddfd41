import * as z from "zod";
import * as fields from "../../core/http/fields";
import { listOf, listQuery } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";

export const namedRecord = z.object({ id: z.string(), name: z.string(), created_at: z.string() });
export type NamedRecord = z.output<typeof namedRecord>;
export const namedList = listOf(namedRecord);

export const named = z.strictObject({ name: fields.name() });
export const rename = z.strictObject({ name: fields.name().optional() });

export const namesQuery = listQuery(["name", "created_at"], "name");
export type NamesQuery = z.output<typeof namesQuery>;

nameSchemas({ NamedRecord: namedRecord });
