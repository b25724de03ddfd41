import * as z from "zod";
import { Api } from "../../core/http/api";
import { idForCreate } from "../../core/http/idempotency";
import { everybody, staff } from "../access/rules";
import { findPlace, listPlaces } from "./find-places";
import { checkPlaces, importPlaces, refuseFaults } from "./import-places";
import { exampleFile } from "./read-places-csv";
import * as schemas from "./schemas";
import { createPlace, deletePlace, editPlace } from "./write-place";

const params = schemas.onePlace;
const importLimit = 10 * 1024 * 1024;

/** Regions and what is below them. Everybody here reads them, staff writes them. */
export const placeApi = new Api("Workshops: places")
  .get(
    "/workshops/places",
    {
      summary: "List places",
      access: everybody,
      query: schemas.placesQuery,
      responses: { 200: schemas.placeList },
      example: { query: { level: "province" } },
    },
    async ({ c, db, query }) => c.json(await listPlaces(db, query)),
  )
  .post(
    "/workshops/places",
    {
      summary: "Create a place; its name is unique below its parent, its code everywhere",
      access: staff,
      body: schemas.newPlace,
      problems: ["conflict"],
      responses: { 201: schemas.placeRecord },
      example: { body: { level: "region", name: "Sample Region" } },
    },
    async (call) => {
      const id = await idForCreate("place", call);
      await createPlace(call.db, call.by, id, call.body);
      return call.c.json(await findPlace(call.db, id), 201);
    },
  )
  .post(
    "/workshops/places/import",
    {
      summary: "Create and rename places from CSV, all or none; with dry_run=true only the report (200)",
      access: staff,
      query: z.object({ dry_run: z.enum(["true", "false"]).default("false") }),
      rawBody: { type: "multipart/form-data", limit: importLimit },
      problems: ["conflict"],
      problemMembers: { 400: schemas.placesReport },
      responses: { 200: schemas.placesReport, 201: schemas.importedPlaces },
      example: { query: { dry_run: "true" }, body: exampleFile },
    },
    async (call) => {
      const { c, db, by, query, file } = call;
      const idOf = (row: number) => idForCreate("place", call, String(row));
      if (query.dry_run === "true") return c.json(refuseFaults(await checkPlaces(db, file, idOf)).report);
      return c.json(await importPlaces(db, by, file, idOf), 201);
    },
  )
  .patch(
    "/workshops/places/:id",
    {
      summary: "Change a place; its level stays",
      access: staff,
      params,
      body: schemas.placeEdits,
      problems: ["conflict"],
      responses: { 200: schemas.placeRecord },
      example: { params: { id: "{place_id}" }, body: { lat: 7.2, lng: 124.5 } },
    },
    async ({ c, db, by, params, body }) => {
      await editPlace(db, by, params.id, body);
      return c.json(await findPlace(db, params.id));
    },
  )
  .delete(
    "/workshops/places/:id",
    {
      summary: "Delete a place that nothing stands on",
      access: staff,
      params,
      problems: ["in_use"],
      responses: { 204: null },
      example: { params: { id: "{spare_place_id}" } },
    },
    async ({ c, db, by, params }) => {
      await deletePlace(db, by, params.id);
      return c.body(null, 204);
    },
  );
