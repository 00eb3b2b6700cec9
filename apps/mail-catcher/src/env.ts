import { type Environment, logLevel, readEnvironment } from '@desk/desk/environment';
import { z } from 'zod';

/** Ports, always of this machine alone; 0 is any free one. */
const settingsSchema = z
  .object({
    SMTP_PORT: z.coerce.number().int().min(0).max(65_535).default(1025),
    PORT: z.coerce.number().int().min(0).max(65_535).default(8025),
    LOG_LEVEL: logLevel,
  })
  .transform((env) => ({ smtpPort: env.SMTP_PORT, port: env.PORT, logLevel: env.LOG_LEVEL }));

/** @throws EnvironmentError that names every problem at once */
export function readSettings(env: Environment): z.infer<typeof settingsSchema> {
  return readEnvironment(settingsSchema, env);
}
