/** Why a finished file is not handed out: it is not what its record says. */
export const altered = (file: string): string =>
  `“${file}”不在原处，或已与生成时不同；请重新运行 render 后再发送 / “${file}” is not there or not as it was made: render it again, then deliver`;
