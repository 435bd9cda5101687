import { z } from '@hono/zod-openapi';
import { line, moment, paging, uuid } from '@/lib/api/fields';

export const passkeySchema = z
  .object({
    id: uuid(),
    name: z.string().openapi({ example: 'Laptop' }),
    createdAt: moment(),
    lastUsedAt: moment().nullable(),
  })
  .openapi('Passkey');

export const passkeysQuery = z.strictObject(paging);

const encoded = (max: number) => z.string().min(1).max(max);
const credential = {
  id: encoded(2_000),
  rawId: encoded(2_000),
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}),
  authenticatorAttachment: z.string().max(50).nullish(),
};

/** What a browser gives for a new passkey: `PublicKeyCredential.toJSON()` of WebAuthn. */
export const registrationSchema = z
  .looseObject({
    ...credential,
    response: z.looseObject({
      clientDataJSON: encoded(20_000),
      attestationObject: encoded(200_000),
      transports: z.array(z.string().max(50)).max(20).optional(),
    }),
  })
  .openapi('PasskeyRegistration');

export type PasskeyRegistration = z.input<typeof registrationSchema>;

/** What a browser gives when somebody confirms with a passkey. */
export const assertionSchema = z
  .looseObject({
    ...credential,
    response: z.looseObject({
      clientDataJSON: encoded(20_000),
      authenticatorData: encoded(20_000),
      signature: encoded(20_000),
      userHandle: z.string().max(2_000).nullish(),
    }),
  })
  .openapi('PasskeyAssertion');

export type PasskeyAssertion = z.input<typeof assertionSchema>;

/** What a browser takes to ask for a passkey; https://www.w3.org/TR/webauthn-3/#sctn-parseRequestOptionsFromJSON */
export const requestOptionsSchema = z
  .looseObject({
    challenge: z.string(),
    rpId: z.string().optional(),
    allowCredentials: z.array(z.looseObject({ id: z.string() })).optional(),
    userVerification: z.string().optional(),
  })
  .openapi('PasskeyRequest');

/** What a browser takes to make a passkey. */
export const creationOptionsSchema = z
  .looseObject({ challenge: z.string(), rp: z.looseObject({ name: z.string() }) })
  .openapi('PasskeyCreation');

const password = () =>
  z
    .string()
    .min(1, 'Enter your password')
    .max(200)
    .openapi({ description: 'One’s own, again', example: 'correct horse battery' });

export const newPasskeySchema = z
  .strictObject({
    name: line(100, 'Enter a name').openapi({ example: 'Laptop' }),
    password: password().optional(),
    passkey: registrationSchema,
  })
  .openapi('NewPasskey');

/** How somebody who is signed in says again who they are. */
export const proof = { password: password().optional(), passkey: assertionSchema.optional() };
