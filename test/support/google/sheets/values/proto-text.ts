/** A JSON value as the text form of `google.protobuf.Value`, in which errors show it. */
export function protoText(value: unknown, indent = ''): string {
  const inner = `${indent}  `;
  if (value === null) return `${indent}null_value: NULL_VALUE\n`;
  if (typeof value === 'number') return `${indent}number_value: ${Number.isInteger(value) ? `${value}.0` : value}\n`;
  if (typeof value === 'boolean') return `${indent}bool_value: ${value}\n`;
  if (Array.isArray(value)) {
    const values = value.map((one) => `${inner}values {\n${protoText(one, `${inner}  `)}${inner}}\n`);
    return `${indent}list_value {\n${values.join('')}${indent}}\n`;
  }
  if (typeof value !== 'object') return `${indent}string_value: ${JSON.stringify(value)}\n`;
  const fields = Object.entries(value).map(([key, one]) => {
    const body = `${inner}  key: ${JSON.stringify(key)}\n${inner}  value {\n${protoText(one, `${inner}    `)}${inner}  }\n`;
    return `${inner}fields {\n${body}${inner}}\n`;
  });
  return `${indent}struct_value {\n${fields.join('')}${indent}}\n`;
}
