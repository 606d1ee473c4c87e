import { z } from 'zod';

const snowflake = z.string().regex(/^\d{15,20}$/, 'must be a Discord id (15 to 20 digits)');

/** A Discord server (guild). The unit of isolation: nothing crosses from one to another. */
export const ServerId = snowflake.brand<'ServerId'>();
export type ServerId = z.infer<typeof ServerId>;

export const MemberId = snowflake.brand<'MemberId'>();
export type MemberId = z.infer<typeof MemberId>;

/** A channel or a thread. */
export const ChannelId = snowflake.brand<'ChannelId'>();
export type ChannelId = z.infer<typeof ChannelId>;

export const MessageId = snowflake.brand<'MessageId'>();
export type MessageId = z.infer<typeof MessageId>;

/** Short enough to stand in a custom_id beside everything else, long enough never to collide in a server. */
export const AssessmentId = z
  .string()
  .regex(/^[a-z0-9]{10}$/, 'must be ten lower-case letters or digits')
  .brand<'AssessmentId'>();
export type AssessmentId = z.infer<typeof AssessmentId>;

/** A scored description; as short, for the same reason. */
export const ScoreId = z
  .string()
  .regex(/^[a-z0-9]{10}$/, 'must be ten lower-case letters or digits')
  .brand<'ScoreId'>();
export type ScoreId = z.infer<typeof ScoreId>;

/** The name of a prompt in `knowledge/stages/`, unique over all stages. */
export const PromptId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,31}$/, 'must be kebab-case, 2 to 32 characters')
  .brand<'PromptId'>();
export type PromptId = z.infer<typeof PromptId>;

/** The name of a field of an entry, and of a form, in `knowledge/stages/`. */
export const FieldId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,15}$/, 'must be kebab-case, at most 16 characters')
  .brand<'FieldId'>();
export type FieldId = z.infer<typeof FieldId>;
export const FormId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,7}$/, 'must be kebab-case, at most 8 characters')
  .brand<'FormId'>();
export type FormId = z.infer<typeof FormId>;

/** An entry of a list, unique within its assessment: the version of the assessment that it made. */
export const EntryId = z.int().positive().brand<'EntryId'>();
export type EntryId = z.infer<typeof EntryId>;

/** An instant, ISO 8601 in UTC with milliseconds. */
export const Instant = z.iso.datetime({ precision: 3 }).brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** A role of a server. */
export const RoleId = snowflake.brand<'RoleId'>();
export type RoleId = z.infer<typeof RoleId>;

/** Something that is watched; one that came from a list of an assessment bears that one's id and the entry's. */
export const WatchId = z
  .string()
  .regex(/^[a-z0-9]{10}(-[1-9][0-9]{0,8})?$/, 'must be ten lower-case letters or digits')
  .brand<'WatchId'>();
export type WatchId = z.infer<typeof WatchId>;

/** One message that is to be posted exactly once. */
export const DeliveryId = z
  .string()
  .regex(/^[a-z0-9]{10}$/, 'must be ten lower-case letters or digits')
  .brand<'DeliveryId'>();
export type DeliveryId = z.infer<typeof DeliveryId>;
