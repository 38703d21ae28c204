'use strict';

module.exports = {
  configs: {
    recommended: {
      rules: {
        documentado: 'error',
        norma: 'error',
        rotulado: 'error',
        'sin-tiempo-literal': 'error',
      },
    },
  },
};
