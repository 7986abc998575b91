SELECT set_config(:name, :value, TRUE)
