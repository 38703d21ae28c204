-- AMB-24: el correo ya no comparte hilos con los plazos; el que estaba por salir cambia de carril.
UPDATE ACT_RU_JOB SET PRIORITY_ = -1 WHERE HANDLER_TYPE_ = 'redes-trabajo' AND HANDLER_CFG_ LIKE 'aviso:%';
-- Así buscar el plazo que vence no lee los correos, aunque haya miles por salir.
DROP INDEX redes_job_vencimiento;
CREATE INDEX redes_job_vencimiento ON ACT_RU_JOB (DUEDATE_, PRIORITY_);
