import * as z from "zod";
import * as fields from "../http/fields";
import { listQuery } from "../http/list";
import { nameSchemas } from "../http/name-schemas";
import { typedPassword } from "../identity/password-schemas";
import { typedCode } from "../second-factor/typed-code";

export const proof = z.object({
  password: typedPassword.optional().describe("The current one, where no second factor is on"),
  code: typedCode.optional().describe("Where a second factor is on: the app's, or a recovery code"),
});

const bytes = (longest = 20_000) =>
  z
    .string()
    .max(longest)
    .regex(/^[\w-]*$/, "Give base64url.");

/** What `PublicKeyCredential.toJSON()` gives, as far as it is read. */
const credential = {
  id: bytes(2000),
  rawId: bytes(2000),
  type: z.literal("public-key"),
};

const transport = z.enum(["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"]);

export const registration = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes(),
    attestationObject: bytes(),
    transports: z.array(z.string().max(40)).max(20).optional(),
  }),
});

export const assertion = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes(),
    authenticatorData: bytes(),
    signature: bytes(),
    userHandle: bytes(200).nullish(),
  }),
});

export type Registration = z.output<typeof registration>;
export type Assertion = z.output<typeof assertion>;

/** Those that the standard knows: a browser may tell others. */
export const knownTransports = (told: readonly string[] | undefined) =>
  (told ?? []).flatMap((one) => {
    const { success, data } = transport.safeParse(one);
    return success ? [data] : [];
  });

export const newPasskey = z.object({ name: fields.name(60), response: registration });

/** What a browser's `navigator.credentials` takes, as `parseCreationOptionsFromJSON` and the like read it. */
export const options = z.looseObject({ challenge: z.string() });

export const passkeyRecord = z.object({
  id: z.string(),
  name: z.string(),
  created_at: z.string(),
  last_used_at: z.string().nullable(),
});
export type Passkey = z.infer<typeof passkeyRecord>;

export const passkeysQuery = listQuery(["created_at", "name"], "created_at");

nameSchemas({ Passkey: passkeyRecord, PasskeyRegistration: registration, PasskeyAssertion: assertion });
