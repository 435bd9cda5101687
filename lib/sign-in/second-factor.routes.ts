import { z } from '@hono/zod-openapi';
import { byId, moment } from '@/lib/api/fields';
import { route } from '@/lib/api/route';
import type { SecondFactorService } from './second-factor.service';
import type { SecondFactorRule } from './second-factor-rule.service';

const tag = 'Account';

const withPassword = z
  .strictObject({
    password: z
      .string()
      .min(1, 'Enter your password')
      .max(200, 'must have at most 200 characters')
      .openapi({ description: 'One’s own, again', example: 'correct horse battery' }),
  })
  .openapi('OwnPassword');

const recoveryCodesSchema = z
  .object({ recoveryCodes: z.array(z.string()) })
  .openapi('RecoveryCodes');

const settingsSchema = z
  .object({ secondFactorRequired: z.boolean().openapi({ example: false }) })
  .openapi('InstanceSettings');

/** The authenticator app that is asked for besides my password. */
export const secondFactorRoutes = ({
  secondFactors,
  secondFactorRule,
}: {
  secondFactors: SecondFactorService;
  secondFactorRule: SecondFactorRule;
}) => [
  route(
    {
      method: 'get',
      path: '/instance-settings',
      id: 'getInstanceSettings',
      wide: true,
      tag: 'People',
      summary: 'What holds for everybody in this workspace',
      data: settingsSchema,
    },
    async () => secondFactorRule.get(),
  ),
  route(
    {
      method: 'put',
      path: '/instance-settings',
      id: 'setInstanceSettings',
      tag: 'People',
      access: 'owner',
      summary: 'Require an authenticator app of everybody with a password, or no longer',
      description: 'Whoever has none sets one up when they next sign in, before anything else.',
      body: z
        .strictObject({ secondFactorRequired: z.boolean().openapi({ example: true }) })
        .openapi('InstanceSettingsChange'),
      data: settingsSchema,
    },
    async ({ actor, body }) => secondFactorRule.set(actor, body.secondFactorRequired),
  ),
  route(
    {
      method: 'get',
      path: '/me/second-factor',
      id: 'getMySecondFactor',
      beforeSecondFactor: true,
      scope: 'never',
      tag,
      summary: 'Whether codes of an app are asked for when I sign in with my password',
      data: z
        .object({
          since: moment().nullable().openapi({ description: '`null` while it is off' }),
          recoveryCodesLeft: z.int().openapi({ example: 10 }),
        })
        .openapi('SecondFactor'),
    },
    async ({ actor }) => secondFactors.get(actor),
  ),
  route(
    {
      method: 'post',
      path: '/me/second-factor',
      id: 'beginSecondFactor',
      beforeSecondFactor: true,
      scope: 'never',
      tag,
      summary: 'Create a secret for an authenticator app; it counts once confirmed',
      body: withPassword,
      data: z
        .object({
          secret: z.string().openapi({ example: 'JBSWY3DPEHPK3PXP', description: 'In base 32' }),
          uri: z.string().openapi({ example: 'otpauth://totp/…', description: 'For a QR code' }),
        })
        .openapi('SecondFactorSecret'),
      errors: ['CONFLICT', 'RATE_LIMITED'],
    },
    async ({ actor, body }) => secondFactors.begin(actor, body.password),
  ),
  route(
    {
      method: 'post',
      path: '/me/second-factor/confirmation',
      id: 'confirmSecondFactor',
      beforeSecondFactor: true,
      scope: 'never',
      tag,
      summary: 'Confirm the app with a code of it; the recovery codes are in this answer alone',
      body: z
        .strictObject({
          code: z.string().min(1, 'Enter the code').max(50).openapi({ example: '123456' }),
        })
        .openapi('SecondFactorCode'),
      data: recoveryCodesSchema,
      errors: ['CONFLICT', 'RATE_LIMITED'],
    },
    async ({ actor, body }) => secondFactors.confirm(actor, body.code),
  ),
  route(
    {
      method: 'post',
      path: '/me/second-factor/recovery-codes',
      id: 'renewRecoveryCodes',
      scope: 'never',
      tag,
      summary: 'Get other recovery codes, in this answer alone; those from before count no more',
      body: withPassword,
      data: recoveryCodesSchema,
      errors: ['CONFLICT', 'RATE_LIMITED'],
    },
    async ({ actor, body }) => secondFactors.renewCodes(actor, body.password),
  ),
  route(
    {
      method: 'post',
      path: '/me/second-factor/removal',
      id: 'removeMySecondFactor',
      scope: 'never',
      tag,
      summary: 'Ask for no codes any more',
      body: withPassword,
      status: 204,
      errors: ['CONFLICT', 'RATE_LIMITED'],
    },
    async ({ actor, body }) => secondFactors.turnOff(actor, body.password),
  ),
  route(
    {
      method: 'delete',
      path: '/people/{id}/second-factor',
      id: 'removeSecondFactor',
      scope: 'never',
      tag,
      access: 'staff',
      summary: 'Ask somebody for no codes any more, who lost their app',
      params: byId,
      status: 204,
      errors: ['NOT_FOUND', 'CONFLICT'],
    },
    async ({ actor, params }) => secondFactors.turnOffFor(actor, params.id),
  ),
];
