import { z } from '@hono/zod-openapi';
import { type AppError, ERROR_STATUS, type ErrorCode } from './app-error';

export interface Meta {
  page: number;
  limit: number;
  total: number;
}

export interface Failure {
  success: false;
  error: {
    code: ErrorCode;
    message: string;
    details: { field: string; message: string }[];
    current?: unknown;
  };
}

/** The error envelope, as a schema. */
export const failureSchema = z
  .object({
    success: z.literal(false),
    error: z.object({
      code: z.enum(Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]]),
      message: z.string(),
      details: z.array(z.object({ field: z.string(), message: z.string() })),
      current: z
        .unknown()
        .optional()
        .openapi({ description: 'With CONFLICT: the resource as it stands now.' }),
    }),
  })
  .openapi('Failure');

export const metaSchema = z
  .object({ page: z.int(), limit: z.int(), total: z.int() })
  .openapi('Meta', { example: { page: 1, limit: 20, total: 100 } });

/** The success envelope around `data`, as a schema. */
export const successSchema = (data: z.ZodType, list: boolean) =>
  z.object({
    success: z.literal(true),
    data: list ? z.array(data) : data,
    ...(list ? { meta: metaSchema } : {}),
  });

/** An error as the envelope that the client gets. */
export const failure = (
  error: Pick<AppError, 'code' | 'message' | 'details' | 'current'>,
): Failure => ({
  success: false,
  error: {
    code: error.code,
    message: error.message,
    details: error.details,
    ...(error.current === undefined ? {} : { current: error.current }),
  },
});
