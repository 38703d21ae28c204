import { comun } from '../../comun/comun.js';

export default comun('Administración');
