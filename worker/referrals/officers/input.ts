import type { FormFields } from "../../core/http/attempt";
import { typedNumber, typedOrNone } from "../../core/http/typed";
import type { OfficerRecord } from "./schemas";

/** The officer form as a request body. */
export function officerInput(fields: FormFields) {
  return {
    name: fields.name ?? "",
    email: typedOrNone(fields.email),
    phone: typedOrNone(fields.phone),
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
