import { offerRoles } from "../access/roles";

// A module for the core's own tests: an administrator grants its `owner`; its `helper` comes and goes with a record.
offerRoles("garden", { roles: { owner: "open", helper: "managed" }, administratorIs: "owner" });
