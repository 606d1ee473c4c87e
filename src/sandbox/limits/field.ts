import type { Violation } from './violation.ts';

interface Length {
  readonly min?: number;
  readonly max: number;
}
interface Range {
  readonly min?: number;
  readonly max?: number;
}
type Presence = { readonly required?: boolean };

/** Discord counts characters as code points: an emoji outside the basic plane is one. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/**
 * One place in a JSON body under inspection: reads it as the type it should have and notes what is wrong.
 * A reader that returns undefined has already noted why, or the field is absent and may be.
 */
export class Field {
  readonly value: unknown;
  readonly path: string;
  readonly #found: Violation[];

  constructor(value: unknown, found: Violation[], path = '') {
    this.value = value;
    this.path = path;
    this.#found = found;
  }

  /** Discord reads null like a field that was not sent. */
  get absent(): boolean {
    return this.value === undefined || this.value === null;
  }

  /** The member `key` of an object; an absent field where this is no object. Only own members count. */
  at(key: string): Field {
    const own = isRecord(this.value) && Object.hasOwn(this.value, key) ? this.value[key] : undefined;
    return new Field(own, this.#found, this.path === '' ? key : `${this.path}.${key}`);
  }

  refuse(code: string, message: string): void {
    this.#found.push({ path: this.path, code, message });
  }

  refuseUnless(holds: boolean, code: string, message: string): void {
    if (!holds) this.refuse(code, message);
  }

  text({ min = 0, max, required = false }: Length & Presence): string | undefined {
    if (this.#isMissing(required)) return undefined;
    if (typeof this.value !== 'string') {
      this.refuse('STRING_TYPE_CONVERT', 'Could not interpret this value as string.');
      return undefined;
    }
    if (this.value === '' && min > 0 && required) this.refuse('BASE_TYPE_REQUIRED', 'This field is required');
    else this.#checkLength(lengthOf(this.value), { min, max });
    return this.value;
  }

  integer({ min, max, required = false }: Range & Presence = {}): number | undefined {
    const value = this.number({ required });
    if (value === undefined) return undefined;
    if (!Number.isInteger(value)) {
      this.refuse('NUMBER_TYPE_COERCE', `Value "${value}" is not int.`);
      return undefined;
    }
    if (min !== undefined && value < min)
      this.refuse('NUMBER_TYPE_MIN', `int value should be greater than or equal to ${min}.`);
    if (max !== undefined && value > max)
      this.refuse('NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`);
    return value;
  }

  number({ required = false }: Presence = {}): number | undefined {
    if (this.#isMissing(required)) return undefined;
    if (typeof this.value === 'number' && Number.isFinite(this.value)) return this.value;
    this.refuse('NUMBER_TYPE_COERCE', 'Value is not a number.');
    return undefined;
  }

  boolean(): boolean | undefined {
    if (this.absent) return undefined;
    if (typeof this.value === 'boolean') return this.value;
    this.refuse('BOOLEAN_TYPE_CONVERT', 'Must be either true or false.');
    return undefined;
  }

  oneOf<T extends string | number>(
    allowed: readonly T[],
    { required = false }: Presence = {},
  ): T | undefined {
    if (this.#isMissing(required)) return undefined;
    const known = allowed.find((one) => one === this.value);
    if (known === undefined)
      this.refuse('BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`);
    return known;
  }

  snowflake({ required = false }: Presence = {}): string | undefined {
    if (this.#isMissing(required)) return undefined;
    const digits = typeof this.value === 'number' ? String(this.value) : this.value;
    if (typeof digits === 'string' && /^(0|[1-9][0-9]{0,19})$/.test(digits)) return digits;
    this.refuse('NUMBER_TYPE_COERCE', 'Value is not snowflake.');
    return undefined;
  }

  /** An absolute address with one of the schemes, `max` characters at most. */
  url({
    schemes,
    max,
    required = false,
  }: { schemes: readonly string[]; max: number } & Presence): URL | undefined {
    const text = this.text({ min: 1, max, required });
    if (text === undefined || text === '') return undefined;
    const url = URL.parse(text);
    if (url === null) {
      this.refuse('URL_TYPE_INVALID_URL', 'Not a well formed URL.');
      return undefined;
    }
    if (schemes.includes(url.protocol.slice(0, -1))) return url;
    const supported = schemes.map((scheme) => `'${scheme}'`).join(', ');
    this.refuse('URL_TYPE_INVALID_SCHEME', `Scheme is not supported. Scheme must be one of (${supported}).`);
    return undefined;
  }

  /** Whether this is an object; notes it where not. */
  isObject({ required = false }: Presence = {}): boolean {
    if (this.#isMissing(required)) return false;
    if (isRecord(this.value)) return true;
    this.refuse('MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
    return false;
  }

  /** Every item of a list, also of one that is too long or too short; none where this is no list. */
  list({ min = 0, max, required = false }: Length & Presence): Field[] {
    if (this.#isMissing(required)) return [];
    if (!Array.isArray(this.value)) {
      this.refuse('LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
      return [];
    }
    this.#checkLength(this.value.length, { min, max });
    return this.items();
  }

  /** Like `list`, without noting anything. */
  items(): Field[] {
    return Array.isArray(this.value) ? this.value.map((item, index) => this.#item(item, index)) : [];
  }

  /** The own members of an object. */
  entries(): [string, Field][] {
    return isRecord(this.value) ? Object.keys(this.value).map((key) => [key, this.at(key)]) : [];
  }

  #item(value: unknown, index: number): Field {
    return new Field(value, this.#found, this.path === '' ? String(index) : `${this.path}.${index}`);
  }

  #isMissing(required: boolean): boolean {
    if (this.absent && required) this.refuse('BASE_TYPE_REQUIRED', 'This field is required');
    return this.absent;
  }

  #checkLength(length: number, { min = 0, max }: Length): void {
    if (length >= min && length <= max) return;
    if (min > 0) this.refuse('BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
    else this.refuse('BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Notes every item whose key (text or number; others are skipped) an earlier item had. */
export function refuseRepeats(fields: readonly Field[], code: string, message: string): void {
  const seen = new Set<unknown>();
  for (const field of fields) {
    if (field.absent) continue;
    if (seen.has(field.value)) field.refuse(code, message);
    seen.add(field.value);
  }
}
