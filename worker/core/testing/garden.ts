import * as z from "zod";
import { offerRoles } from "../access/roles";
import { offerScopes, type Scope } from "../access/scopes";
import { offerEvents } from "../webhooks/event-types";

// A module for the core's own tests: an administrator grants its `owner`; its `helper` comes and goes with a record.
offerRoles("garden", { roles: { owner: "open", helper: "managed" }, administratorIs: "owner" });

offerScopes(["garden:read" as string as Scope]); // not merged into the type: pages have no words for it

/** How the garden's records answer when an event is first sent. */
export const grown = { read: async (plant: string): Promise<object | null> => ({ id: plant, height: 1 }) };
offerEvents({
  "plant.grown": { summary: "A plant grew", data: z.object({}), read: (_, plant) => grown.read(plant) },
  "plant.counted": { summary: "Plants were counted", data: z.object({}) },
});

declare module "../webhooks/event-types" {
  interface EventTypes {
    "plant.grown": true;
    "plant.counted": true;
  }
}
