import type { FormFields } from "../../core/http/attempt";
import type { OfficerRecord } from "../officers/schemas";
import { typedNumber, typedOrNone } from "./typed";

/** Spaces, hyphens, dots and brackets are how people write a number down, not a part of it. */
const typedPhone = (text: string | undefined): string | null =>
  typedOrNone((text ?? "").replace(/[\s().-]+/g, ""));

/** The officer form as a request body. */
export function officerInput(fields: FormFields) {
  return {
    name: fields.name ?? "",
    email: typedOrNone(fields.email),
    phone: typedPhone(fields.phone),
    region: fields.region ?? "",
    max_links: typedNumber(fields.max_links),
  };
}

/** A record as the form shows it. */
export function officerValues(officer: OfficerRecord): FormFields {
  return {
    name: officer.name,
    email: officer.email ?? "",
    phone: officer.phone ?? "",
    region: officer.region,
    max_links: String(officer.max_links),
  };
}
