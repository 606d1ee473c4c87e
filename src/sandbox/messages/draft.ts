import { z } from 'zod';

/** The fields of a message body that mean something here; the limits have been checked before. */
export const messageBodySchema = z.looseObject({
  content: z.string().nullish(),
  embeds: z.array(z.looseObject({})).nullish(),
  embed: z.looseObject({}).nullish(),
  components: z.array(z.looseObject({})).nullish(),
  flags: z.number().nullish(),
  allowed_mentions: z.looseObject({}).nullish(),
  nonce: z.union([z.string(), z.number()]).nullish(),
  enforce_nonce: z.boolean().nullish(),
  message_reference: z
    .looseObject({ message_id: z.string(), fail_if_not_exists: z.boolean().nullish() })
    .nullish(),
  attachments: z
    .array(
      z.looseObject({
        id: z.union([z.string(), z.number()]),
        filename: z.string().nullish(),
        description: z.string().nullish(),
      }),
    )
    .nullish(),
});

export type MessageBody = z.infer<typeof messageBodySchema>;
