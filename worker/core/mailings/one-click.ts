import { fields } from "../http/attempt";

/** The form that ends a mailing: mail programs send it themselves, in either encoding (RFC 8058, 3.1). */
export const oneClick = { form: fields, uploadLimit: 16 * 1024 } as const;
