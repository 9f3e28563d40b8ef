-- a training or mobilisation is announced like a notice; who signs for it says how many of the unit attend
alter table preparation_receipt add column attending int check (attending between 0 and 100000);
create index preparation_receipt_of_unit on preparation_receipt (unit, notice);
