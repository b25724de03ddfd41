import * as z from "zod";
import * as fields from "../../core/http/fields";
import { listOf, listQuery } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";
import { levels } from "./levels";

export const onePlace = z.object({ id: z.string().max(64) });
const level = z.enum(levels);
const parent = fields.idOrLeftOut().nullable();
const code = fields.shortText(20).nullable();
export const latitude = z.number().min(-90).max(90).nullable();
export const longitude = z.number().min(-180).max(180).nullable();

export const newPlace = z.strictObject({
  level,
  name: fields.name(),
  parent_id: parent.optional().describe("Of the level before; a region has none"),
  code: code.optional(),
  lat: latitude.optional(),
  lng: longitude.optional(),
});
export type NewPlace = z.output<typeof newPlace>;

export const placeEdits = newPlace.omit({ level: true }).partial();
export type PlaceEdits = z.output<typeof placeEdits>;

export const placeRecord = z.object({
  id: z.string(),
  level,
  name: z.string(),
  parent_id: z.string().nullable(),
  code: z.string().nullable(),
  lat: z.number().nullable(),
  lng: z.number().nullable(),
});
export type PlaceRecord = z.output<typeof placeRecord>;
export const placeList = listOf(placeRecord);

export const placesQuery = listQuery(["name"], "name").extend({
  level: level.optional(),
  parent_id: fields.idOrLeftOut().optional(),
});
export type PlacesQuery = z.output<typeof placesQuery>;

export const placesReport = z.object({
  rows: z.int(),
  valid: z.int(),
  errors: z.array(
    z.object({
      row: z.int().describe("As a spreadsheet numbers them: the header is row 1"),
      column: z.string(),
      message: z.string(),
    }),
  ),
});
export type PlacesReport = z.output<typeof placesReport>;

export const importedPlaces = z.object({ created: z.int(), renamed: z.int() });

nameSchemas({ Place: placeRecord, NewPlace: newPlace, PlaceEdits: placeEdits, PlacesReport: placesReport });
