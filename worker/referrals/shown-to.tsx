import type { ComponentChildren } from "preact";
import { MayWrite } from "../../web/ui/writes";
import type { Viewer } from "./policies";

/** A page of the whole programme, without what changes anything for somebody who only reads. */
export const shownTo = ({ role }: Viewer, body: ComponentChildren) => (
  <MayWrite.Provider value={role !== "viewer"}>{body}</MayWrite.Provider>
);
